import type { Store } from '../store/store.ts';
import type { User } from '../store/users.ts';
import { code, Refusal } from './refusal.ts';

/** Longest values in characters, as docs/contract.md lists them. Over-long values are refused, never cut. */
export const longest: Readonly<Partial<Record<keyof User, number>>> = {
  userName: 100,
  email: 100,
  externalId: 18,
  crmUserId: 18,
  givenName: 40,
  familyName: 80,
  title: 80,
  phone: 40,
  timezone: 40,
  locale: 16,
  preferredLanguage: 16,
  userGroup: 40
};

/** What every record must have, whoever saves it. Throws `Refusal` 400. */
export function requireValid(store: Store, user: User): void {
  for (const [field, limit] of Object.entries(longest)) {
    const length = [...String(user[field as keyof User] ?? '')].length;
    if (length > limit) throw invalid(`${field} has ${length} characters, ${limit} are allowed.`);
  }
  for (const field of ['userName', 'email', 'familyName'] as const) if (!user[field].trim()) throw invalid(`${field} is required.`);
  for (const field of ['userName', 'email'] as const) {
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(user[field].trim())) throw invalid(`${field} must look like an email address: ${user[field]}`);
  }
  if (!store.businessUnits.role(user.businessUnit, user.roleId)) {
    throw invalid(`The business unit has no role ${user.roleId}. GET /Roles lists them.`, code.unknownRole);
  }
  if (user.timezone !== null && !isTimeZone(user.timezone)) throw invalid(`Unknown time zone ${user.timezone}.`, code.unknownTimeZone);
}

function invalid(detail: string, errorCode?: number): Refusal {
  return new Refusal(400, detail, { scimType: 'invalidValue', ...(errorCode ? { code: errorCode } : {}) });
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
