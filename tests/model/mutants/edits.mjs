import ts from 'typescript';
import { descendantsOf } from './findPlace.mjs';

/**
 * What replaces a part of a place's source.
 *
 * @typedef {{ start: number, end: number, text: string }} Replacement
 * @typedef {(place: import('./findPlace.mjs').Place) => Replacement} Edit
 */

/**
 * Replaces the body of a function or of a `case`.
 *
 * @param {string} text statements, or an expression for an arrow function that is one
 * @returns {Edit}
 */
export const withBody =
  (text) =>
  ({ node, body }) => ({ ...body, text: ts.isCaseClause(node) ? ` { ${text} }` : text });

/**
 * Puts a statement in front of the others.
 *
 * @param {string} statement
 * @returns {Edit}
 */
export const withFirst =
  (statement) =>
  ({ body: { start } }) => ({ start, end: start, text: statement });

/**
 * Takes a call out.
 *
 * @param {string} callee as in the source, such as `this.#request.cancel`
 * @param {string} [argument] one of the arguments, where the place calls it more than once
 * @returns {Edit}
 */
export const withoutCall = (callee, argument) => (place) => {
  const call = findCall(place, callee, argument);
  return ts.isExpressionStatement(call.parent) ? replace(call.parent, ';') : replace(call, 'undefined');
};

/**
 * Replaces a call by another expression.
 *
 * @param {string} callee
 * @param {string} expression
 * @param {string} [argument]
 * @returns {Edit}
 */
export const withCall = (callee, expression, argument) => (place) =>
  replace(findCall(place, callee, argument), expression);

/**
 * Takes an `if` statement out.
 *
 * @param {...string} names identifiers in its condition
 * @returns {Edit}
 */
export const withoutIf =
  (...names) =>
  (place) => {
    const statements = descendantsOf(place.node).filter(
      (node) =>
        ts.isIfStatement(node) &&
        names.every((name) =>
          [node.expression, ...descendantsOf(node.expression)].some((inner) => isNamed(inner, name)),
        ),
    );
    return replace(only(statements, place, `if statements about ${names.join(' and ')}`), ';');
  };

function findCall(place, callee, argument) {
  const calls = descendantsOf(place.node).filter(
    (node) =>
      ts.isCallExpression(node) &&
      node.expression.getText() === callee &&
      (argument === undefined || node.arguments.some((given) => given.getText() === argument)),
  );
  return only(calls, place, `calls of ${callee}${argument === undefined ? '' : ` with ${argument}`}`);
}

function only(nodes, { name }, what) {
  if (nodes.length !== 1) throw new Error(`${name} has ${nodes.length || 'no'} ${what}`);
  return nodes[0];
}

const isNamed = (node, name) => (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) && node.text === name;

const replace = (node, text) => ({ start: node.getStart(), end: node.end, text });
