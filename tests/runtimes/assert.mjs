/** The few assertions of the suite: `node:assert` is not in every runtime. */

/** @param {unknown} actual @param {unknown} expected */
export function equal(actual, expected) {
  const [a, b] = [sorted(actual), sorted(expected)];
  if (a !== b) throw new Error(`expected ${b}, but got ${a}`);
}

/** JSON in which the order of fields does not matter. @param {unknown} value */
const sorted = (value) =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** @param {Response} reply @param {number} expected */
export function status(reply, expected) {
  equal(reply.status, expected);
  equal(reply.headers.get('Cache-Control'), 'no-store');
}

/** @param {Response} response @param {number} expected @param {unknown} json */
export async function reply(response, expected, json) {
  status(response, expected);
  equal(await response.json(), json);
}

/** @param {Promise<unknown>} promise */
export async function rejection(promise) {
  return promise.then(
    () => {
      throw new Error('expected a rejection');
    },
    (error) => error,
  );
}
