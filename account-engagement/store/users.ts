import type { Db } from './database.ts';

/** A user of Account Engagement. `active` false: in the recycle bin. Times in milliseconds. */
export interface User {
  readonly businessUnit: string;
  readonly id: string;
  readonly userName: string;
  readonly email: string;
  /** Set by the client that owns the record: the Salesforce user id. */
  readonly externalId: string | null;
  /** The CRM link: the Salesforce user that the record is mapped to. */
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
  /** The client that syncs the record: the only one that may change it. */
  readonly syncedBy: string | null;
  /** When that client changed the record last. */
  readonly lastSynced: number | null;
  readonly deletedBy: string | null;
  readonly version: number;
  readonly created: number;
  readonly lastModified: number;
}

/** How addresses and names are compared: without case and surrounding blanks. */
export function fold(text: string): string {
  return text.trim().toLowerCase();
}

const columns: Readonly<Record<keyof User, string>> = {
  businessUnit: 'business_unit',
  id: 'id',
  userName: 'user_name',
  email: 'email',
  externalId: 'external_id',
  crmUserId: 'crm_user_id',
  givenName: 'given_name',
  familyName: 'family_name',
  title: 'title',
  phone: 'phone',
  timezone: 'timezone',
  locale: 'locale',
  preferredLanguage: 'preferred_language',
  roleId: 'role_id',
  userGroup: 'user_group',
  active: 'active',
  synced: 'synced',
  syncedBy: 'synced_by',
  lastSynced: 'last_synced',
  deletedBy: 'deleted_by',
  version: 'version',
  created: 'created',
  lastModified: 'last_modified'
};
const fields = Object.keys(columns) as (keyof User)[];
const selected = fields.map((field) => `${columns[field]} as ${field}`).join(', ');
const selectUser = `select ${selected} from user`;
const columnNames = Object.values(columns).join(', ');
const derived = 'user_name_key, email_key, folded';
const insertUser = `insert or replace into user (${columnNames}, ${derived}) values (${[...fields, '', '', ''].map(() => '?').join(', ')})`;

/** Texts that are compared without case and have no column for it. */
const foldedFields = ['givenName', 'familyName', 'title', 'phone', 'userGroup', 'deletedBy'] as const;

/** SQL of the folded text of a field. */
export function foldedColumn(field: (typeof foldedFields)[number]): string {
  return `json_extract(folded, '$.${field}')`;
}

function foldedOf(user: User): string {
  return JSON.stringify(Object.fromEntries(foldedFields.map((field) => [field, user[field]?.toLowerCase()])));
}

/** How long values that a change replaced are kept, in milliseconds: as far as API v5 may lag behind. */
export const pastKept = 60_000;

type Row = Omit<User, 'active' | 'synced'> & { readonly active: number; readonly synced: number };
const toUser = (row: Row): User => ({ ...row, active: row.active === 1, synced: row.synced === 1 });
const toParameter = (value: User[keyof User]) => (typeof value === 'boolean' ? Number(value) : value);

/** A condition on the columns of `user`, with its parameters. */
export interface Where {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** The user directory of every business unit. */
export class Users {
  private readonly db: Db;
  constructor(db: Db) {
    this.db = db;
  }

  find(businessUnit: string, id: string): User | undefined {
    const row = this.db.get<Row>(`${selectUser} where business_unit = ? and id = ?`, businessUnit, id);
    return row && toUser(row);
  }

  /** Page of the users of a business unit that meet a condition. `orderBy` is SQL of ours, never of a caller. */
  page(businessUnit: string, where: Where, orderBy: string, offset: number, limit: number): readonly User[] {
    const sql = `${selectUser} where business_unit = ? and (${where.sql}) order by ${orderBy} limit ? offset ?`;
    return this.db.all<Row>(sql, businessUnit, ...where.parameters, limit, offset).map(toUser);
  }

  /** As `page`, of the directory as it was at `time`, at most `pastKept` ago. */
  pageAsOf(time: number, businessUnit: string, where: Where, orderBy: string, offset: number, limit: number): readonly User[] {
    const past = `select ${columnNames} from user where last_modified <= ? union all select ${columnNames} from user_past where last_modified <= ? and until > ?`;
    const sql = `select ${selected} from (${past}) where business_unit = ? and (${where.sql}) order by ${orderBy} limit ? offset ?`;
    return this.db.all<Row>(sql, time, time, time, businessUnit, ...where.parameters, limit, offset).map(toUser);
  }

  findAsOf(time: number, businessUnit: string, id: string): User | undefined {
    return this.pageAsOf(time, businessUnit, { sql: 'id = ?', parameters: [id] }, 'id', 0, 1)[0];
  }

  count(businessUnit: string, where: Where): number {
    return (
      this.db.get<{ n: number }>(
        `select count(*) as n from user where business_unit = ? and (${where.sql})`,
        businessUnit,
        ...where.parameters
      )?.n ?? 0
    );
  }

  /** How many users a business unit has, and when a client changed one last. */
  summary(businessUnit: string): { live: number; synced: number; recycled: number; lastSynced: number | null } {
    const sql =
      'select coalesce(sum(active), 0) as live, coalesce(sum(synced), 0) as synced, coalesce(sum(1 - active), 0) as recycled, max(last_synced) as lastSynced';
    return this.db.get(`${sql} from user where business_unit = ?`, businessUnit)!;
  }

  withUserName(userName: string): readonly User[] {
    return this.db.all<Row>(`${selectUser} where user_name_key = ?`, fold(userName)).map(toUser);
  }

  withEmail(email: string): readonly User[] {
    return this.db.all<Row>(`${selectUser} where email_key = ?`, fold(email)).map(toUser);
  }

  withExternalId(businessUnit: string, externalId: string): User | undefined {
    const row = this.db.get<Row>(`${selectUser} where business_unit = ? and external_id = ?`, businessUnit, externalId);
    return row && toUser(row);
  }

  mappedTo(crmUserId: string): readonly User[] {
    return this.db.all<Row>(`${selectUser} where crm_user_id = ?`, crmUserId).map(toUser);
  }

  liveWithRole(businessUnit: string, roleIds: readonly string[]): number {
    const marks = roleIds.map(() => '?').join(', ');
    return (
      this.db.get<{ n: number }>(
        `select count(*) as n from user where business_unit = ? and role_id in (${marks}) and active = 1`,
        businessUnit,
        ...roleIds
      )?.n ?? 0
    );
  }

  save(user: User): void {
    this.db.run('delete from user_past where until <= ?', user.lastModified - pastKept);
    this.db.run(
      `insert into user_past (${columnNames}, ${derived}, until) select ${columnNames}, ${derived}, ? from user where business_unit = ? and id = ?`,
      user.lastModified,
      user.businessUnit,
      user.id
    );
    this.db.run(insertUser, ...fields.map((field) => toParameter(user[field])), fold(user.userName), fold(user.email), foldedOf(user));
  }
}
