import ts from 'typescript';

/**
 * A part of a source file: the body of a function, or of one `case` in it.
 *
 * @typedef {object} Place
 * @property {ts.Node} node what is searched for calls and statements
 * @property {{ start: number, end: number }} body where the statements stand, or the expression of an arrow function
 * @property {string} name for error messages
 */

/**
 * Finds a function by its path: `transition`, `SigninRunner.send` or, for a function inside another one,
 * `openClient.dispose`; or one `case` of the function's `switch`.
 *
 * @param {ts.SourceFile} file
 * @param {string} path
 * @param {string} [label] of the `case`
 * @returns {Place}
 * @throws Error if there is not exactly one
 */
export function findPlace(file, path, label) {
  const owner = findFunction(file, path);
  if (label !== undefined) return placeOfCase(owner, path, label);
  const { body } = owner;
  const isBlock = ts.isBlock(body);
  return {
    node: body,
    body: isBlock
      ? { start: body.getStart() + 1, end: body.end - 1 }
      : { start: body.getStart(), end: body.end },
    name: path,
  };
}

/**
 * @param {ts.SourceFile} file
 * @param {string} path
 */
function findFunction(file, path) {
  /** @type {ts.Node[]} */
  let nodes = [file];
  for (const name of path.split('.'))
    nodes = nodes.flatMap((node) => descendantsOf(node).filter((inner) => nameOf(inner) === name));
  const functions = nodes.map(functionOf).filter((node) => node?.body);
  if (functions.length !== 1)
    throw new Error(`${file.fileName} has ${functions.length || 'no'} functions named ${path}`);
  return functions[0];
}

/**
 * @param {ts.Node} owner
 * @param {string} path
 * @param {string} label
 * @returns {Place}
 */
function placeOfCase(owner, path, label) {
  const clauses = descendantsOf(owner).filter(
    (node) => ts.isCaseClause(node) && ts.isStringLiteral(node.expression) && node.expression.text === label,
  );
  const [clause] = clauses;
  const name = `${path}, case '${label}'`;
  if (clauses.length !== 1) throw new Error(`${path} has ${clauses.length || 'no'} cases '${label}'`);
  const siblings = clause.parent.clauses;
  const previous = siblings[siblings.indexOf(clause) - 1];
  if ([clause, previous].some((sibling) => sibling?.statements.length === 0))
    throw new Error(`${name} shares its statements with another case`);
  const { pos: start, end } = clause.statements;
  return { node: clause, body: { start, end }, name };
}

/**
 * @param {ts.Node} node
 * @returns {ts.Node[]}
 */
export function descendantsOf(node) {
  /** @type {ts.Node[]} */
  const found = [];
  ts.forEachChild(node, (child) => {
    found.push(child, ...descendantsOf(child));
  });
  return found;
}

/** The name of a function, class, variable or property. */
const nameOf = (node) =>
  ts.isFunctionLike(node) ||
  ts.isClassDeclaration(node) ||
  ts.isVariableDeclaration(node) ||
  ts.isPropertyDeclaration(node) ||
  ts.isPropertyAssignment(node)
    ? node.name?.getText()
    : undefined;

/** The function that a declaration declares, or that a variable or property holds. */
const functionOf = (node) => {
  const candidate = ts.isFunctionLike(node) ? node : node.initializer;
  return candidate && ts.isFunctionLike(candidate) ? candidate : undefined;
};
