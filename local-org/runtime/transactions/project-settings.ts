/** What the transaction layer reads from the project's metadata. */
export interface ProjectSettings {
  /** Edition of the org: Developer orgs limit chains of queueables to five and scheduled jobs to five. */
  readonly edition: 'Developer' | 'Enterprise' | 'Unlimited';
  namedCredential(name: string): NamedCredential | undefined;
  /** Principals of an External Credential, and who may use them. */
  principals(externalCredential: string): readonly Principal[];
  /** Whether a Remote Site Setting allows the address. */
  remoteSite(url: string): boolean;
  eventSubscriber(trigger: string): EventSubscriber | undefined;
  /** Whether the project has an approval process for records of the object. */
  hasApprovalProcess(object: string): boolean;
}

export interface NamedCredential {
  readonly name: string;
  readonly url: string;
  readonly externalCredential: string | null;
  /** Whether the credential adds the authentication headers (`generateAuthorizationHeader`). */
  readonly authenticates: boolean;
}

export interface Principal {
  readonly name: string;
  /** Names of the permission sets that grant it. */
  readonly permissionSets: readonly string[];
}

/** PlatformEventSubscriberConfig of a trigger. */
export interface EventSubscriber {
  readonly username: string | null;
  readonly batchSize: number | null;
}
