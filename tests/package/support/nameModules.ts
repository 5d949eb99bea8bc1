import { type Application, Converter, ReflectionKind } from 'typedoc';

/** Names the modules as users import them: TypeDoc would name them after their files. */
export function nameModules(app: Application): void {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.getReflectionsByKind(ReflectionKind.Module))
      module.name = module.name === 'index' ? 'react-pusher-user' : `react-pusher-user/${module.name}`;
  });
}
