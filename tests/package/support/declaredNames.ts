import ts from 'typescript';
import { nodesOf } from './parseSources';

/** The names that a file declares: of functions, methods, classes, variables, fields and types; `constructor` as well. */
export function declaredNames(file: ts.SourceFile): Set<string> {
  return new Set([...nodesOf(file)].flatMap((node) => nameOf(node) ?? []));
}

/** The names of the functions and methods that a file declares. */
export function functionNames(file: ts.SourceFile): Set<string> {
  return new Set([...nodesOf(file)].filter(isFunction).flatMap((node) => nameOf(node) ?? []));
}

function nameOf(node: ts.Node): string | undefined {
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  const isNamed =
    isFunction(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isInterfaceDeclaration(node);
  return isNamed ? (node.name as ts.Node | undefined)?.getText() : undefined;
}

/** Whether a node declares a function, or a variable or field that holds one. */
function isFunction(
  node: ts.Node,
): node is
  ts.FunctionDeclaration | ts.MethodDeclaration | ts.GetAccessorDeclaration | ts.VariableDeclaration {
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isGetAccessorDeclaration(node))
    return true;
  const isHolder = ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node);
  return isHolder && node.initializer !== undefined && ts.isArrowFunction(node.initializer);
}
