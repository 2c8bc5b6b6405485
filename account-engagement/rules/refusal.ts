import type { User } from '../store/users.ts';

/** Account Engagement's own error codes that the rules answer with (API v5, error codes). */
export const code = {
  emailTaken: 99,
  unknownTimeZone: 100,
  unknownRole: 101,
  crmUsernameTaken: 102,
  unknownCrmUser: 104,
  businessUnitMissing: 181,
  businessUnitUnknown: 201,
  noAdministrator: 203,
  recycledCannotChange: 219
} as const;

/** The SCIM error keywords in use: `uniqueness` goes with 409, the others with 400 (RFC 7644 3.12, table 9). */
export type ScimType = 'uniqueness' | 'invalidFilter' | 'invalidSyntax' | 'invalidPath' | 'invalidValue' | 'noTarget' | 'mutability';

/** A request that is refused; nothing was changed. Becomes SCIM's error message. */
export class Refusal extends Error {
  readonly status: number;
  readonly scimType?: ScimType;
  readonly code?: number;
  /** The record in the way. */
  readonly record?: User;
  readonly headers: Readonly<Record<string, string>>;
  constructor(
    status: number,
    detail: string,
    more: { scimType?: ScimType; code?: number; record?: User; headers?: Readonly<Record<string, string>> } = {}
  ) {
    super(detail);
    this.status = status;
    if (more.scimType) this.scimType = more.scimType;
    if (more.code) this.code = more.code;
    if (more.record) this.record = more.record;
    this.headers = more.headers ?? {};
  }
}
