/**
 * What the rules look at, in plain values: Salesforce, the settings of User Sync and Account Engagement at one moment. The model of the rules shares no code with
 * the package; it is written from the product page, the dossier of the domain and the rules of the design alone.
 */
export interface SalesforceUser {
  readonly id: string;
  readonly username: string;
  readonly email: string;
  readonly firstName: string | null;
  readonly lastName: string;
  readonly title: string | null;
  readonly phone: string | null;
  readonly timeZone: string;
  readonly locale: string;
  readonly language: string;
  readonly profileId: string;
  readonly userRoleId: string | null;
  readonly isActive: boolean;
  readonly userType: string;
  /** Milliseconds. */
  readonly created: number;
}

export interface Group {
  readonly id: string;
  readonly type: string;
  /** The role of a group of a role. */
  readonly relatedId: string | null;
}

export interface Member {
  readonly groupId: string;
  /** A user or a group. */
  readonly memberId: string;
}

export interface Salesforce {
  readonly users: readonly SalesforceUser[];
  /** Parent by role. */
  readonly roles: ReadonlyMap<string, string | null>;
  readonly groups: readonly Group[];
  readonly members: readonly Member[];
}

export type RoleKind = 'administrator' | 'marketing' | 'salesManager' | 'sales' | 'custom';

/** A user of Account Engagement as its directory holds it. `active` false: in the recycle bin. */
export interface DirectoryRecord {
  readonly businessUnit: string;
  readonly id: string;
  readonly userName: string;
  readonly email: string;
  readonly externalId: string | null;
  readonly crmUserId: string | null;
  readonly givenName: string | null;
  readonly familyName: string;
  readonly title: string | null;
  readonly phone: string | null;
  readonly timezone: string | null;
  readonly locale: string | null;
  readonly preferredLanguage: string | null;
  readonly roleId: string;
  readonly userGroup: string | null;
  readonly active: boolean;
  readonly synced: boolean;
  /** Counts its changes. */
  readonly version: number;
}

/** A link that a person chose on the screen. */
export interface Link {
  readonly recordId: string;
  /** Version of the record that the person saw; null once the link was sent. */
  readonly version: number | null;
}

/** A business unit with its settings, as Account Engagement and the admins know it. */
export interface BusinessUnit {
  /** Its id at Account Engagement. */
  readonly id: string;
  readonly marketingGroupId: string;
  readonly salesGroupId: string;
  readonly creatingAdminId: string;
  readonly roles: readonly { readonly id: string; readonly kind: RoleKind }[];
  /** Role by profile; a profile that is missing has the default. */
  readonly mapping: ReadonlyMap<string, string>;
  /** Record by user, as people linked them on the screen; links made at Account Engagement show in the records themselves. */
  readonly links: ReadonlyMap<string, Link>;
  /** Recycles a day without approval. */
  readonly recycleNumber: number;
  /** Percent of the live synced records. */
  readonly recycleShare: number;
}

export interface World {
  readonly salesforce: Salesforce;
  readonly records: readonly DirectoryRecord[];
}
