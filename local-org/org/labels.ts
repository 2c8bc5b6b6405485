import type { ProjectMetadata } from '../metadata/project.ts';

/** Texts of the project's custom labels, by name in any case. */
export class Labels {
  #texts: ReadonlyMap<string, string> = new Map();

  constructor(project: ProjectMetadata) {
    this.replace(project);
  }

  replace({ labels }: ProjectMetadata): void {
    this.#texts = new Map(labels.map(({ name, value }) => [name.toLowerCase(), value]));
  }

  text(name: string): string | undefined {
    return this.#texts.get(name.toLowerCase());
  }
}
