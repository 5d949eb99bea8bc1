/** A name and its value, in a list of facts. */
export function Fact({ name, value }: { name: string; value: string | number }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
