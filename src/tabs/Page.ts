import { groupName } from './groupName';
import type { TabEnvironment } from './TabEnvironment';
import { type GroupClient, TabGroup } from './TabGroup';

/** The groups that a page is part of, each as long as one of its clients is. */
export class Page {
  readonly #groups = new Map<string, TabGroup>();
  #count = 0;

  constructor(readonly environment: TabEnvironment) {}

  /** An id for a virtual socket. */
  nextId(): string {
    return `${this.environment.page}.${++this.#count}`;
  }

  join(client: GroupClient, url: string, user: string | null): TabGroup {
    const name = groupName(url, user);
    const group = this.#groups.get(name) ?? new TabGroup(this.environment, name, user);
    this.#groups.set(name, group);
    group.add(client);
    return group;
  }

  leave(client: GroupClient, group: TabGroup): void {
    if (!group.remove(client)) return;
    for (const [name, other] of this.#groups) if (other === group) this.#groups.delete(name);
  }
}
