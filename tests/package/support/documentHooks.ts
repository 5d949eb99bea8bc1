import {
  type Application,
  CommentTag,
  Context,
  Converter,
  type DeclarationReflection,
  ReflectionKind,
} from 'typedoc';

/**
 * Documents the hooks and components as functions, in groups of their own. They are variables whose types are those of
 * `PusherHooks`, of which TypeDoc would show the name only. The tags that ask it for more, `@function` and `@group`, are added
 * here: in the sources, users would see them in their editors.
 */
export function documentHooks(app: Application): void {
  // No event comes early enough.
  const { getComment } = Context.prototype;
  Context.prototype.getComment = function (symbol, kind) {
    const comment = getComment.call(this, symbol, kind);
    if (kind === ReflectionKind.Variable) comment?.modifierTags.add('@function');
    return comment;
  };
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const reflection of project.getReflectionsByKind(ReflectionKind.Function))
      if (reflection.isDeclaration()) addGroup(reflection);
  });
  app.converter.on(Converter.EVENT_END, () => {
    Context.prototype.getComment = getComment;
  });
}

function addGroup(reflection: DeclarationReflection): void {
  const group = groupOf(reflection.name);
  const comment = reflection.comment ?? reflection.signatures?.[0]?.comment;
  if (group) comment?.blockTags.push(new CommentTag('@group', [{ kind: 'text', text: group }]));
}

function groupOf(name: string): string | undefined {
  if (/^[A-Z]/.test(name)) return 'Components';
  return /^use[A-Z]/.test(name) ? 'Hooks' : undefined;
}
