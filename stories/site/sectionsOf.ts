/** Returns the named sections of a Markdown page, in the order of the page, or everything without the title. */
export function sectionsOf(markdown: string, headings?: readonly string[]): string {
  const sections = markdown.replace(/^# .*\n/, '').split(/^(?=## )/m);
  if (!headings) return sections.join('');
  const chosen = sections.filter((section) => headings.includes(headingOf(section)));
  if (chosen.length < headings.length) throw new Error(`A section is missing: ${headings.join(', ')}.`);
  return chosen.join('');
}

const headingOf = (section: string): string => /^## (.*)/.exec(section)?.[1] ?? '';
