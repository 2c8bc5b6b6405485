import type { ProjectMetadata } from '../metadata/project.ts';
import type { NamedCredential, ProjectSettings } from '../runtime/transactions/project-settings.ts';

/** What the transaction layer asks of the project, from its metadata. Names in any case. */
export function projectSettings(project: ProjectMetadata, edition: ProjectSettings['edition'] = 'Developer'): ProjectSettings {
  const named = new Map(project.namedCredentials.map((credential) => [credential.name.toLowerCase(), credential]));
  const subscribers = new Map(project.eventSubscribers.map((subscriber) => [subscriber.trigger.toLowerCase(), subscriber]));
  return {
    edition,
    namedCredential: (name): NamedCredential | undefined => {
      const found = named.get(name.toLowerCase());
      if (!found) return undefined;
      const { externalCredential, generateAuthorizationHeader } = found;
      return {
        name: found.name,
        url: found.url,
        externalCredential: externalCredential ?? null,
        authenticates: generateAuthorizationHeader
      };
    },
    principals: (externalCredential) => principalsOf(project, externalCredential),
    // Remote Site Settings are not read: packages call through Named Credentials.
    remoteSite: () => false,
    hasApprovalProcess: (object) => project.approvalProcesses.some((name) => name.toLowerCase().startsWith(`${object.toLowerCase()}.`)),
    eventSubscriber: (trigger) => {
      const found = subscribers.get(trigger.toLowerCase());
      return found && { username: found.user ?? null, batchSize: found.batchSize };
    }
  };
}

function principalsOf(project: ProjectMetadata, credentialName: string): ReturnType<ProjectSettings['principals']> {
  const credential = project.externalCredentials.find(({ name }) => name.toLowerCase() === credentialName.toLowerCase());
  const names = (credential?.parameters ?? []).filter(({ type }) => type.endsWith('Principal')).map(({ name }) => name);
  return names.map((name) => ({
    name,
    permissionSets: project.permissionSets
      .filter((set) => set.externalCredentialPrincipals.some((text) => text.toLowerCase() === `${credentialName}-${name}`.toLowerCase()))
      .map((set) => set.name)
  }));
}
