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

// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const controlCharacter = /[\u0000-\u001f\u007f]/;
const languageTag = /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/;

/** Text that people and machines can read: no control characters, no half of a surrogate pair. Throws `Refusal` 400. */
export function requireText(name: string, value: string): void {
  if (controlCharacter.test(value)) throw invalid(`${name} has a control character.`);
  if (/\p{Surrogate}/u.test(value)) throw invalid(`${name} has half of a surrogate pair.`);
}

/** What every record must have, whoever saves it. Throws `Refusal` 400. */
export function requireValid(store: Store, user: User): void {
  for (const [field, value] of Object.entries(user)) if (typeof value === 'string') requireText(field, value);
  for (const [field, limit] of Object.entries(longest)) {
    const length = [...String(user[field as keyof User] ?? '')].length;
    if (length > limit) throw invalid(`${field} has ${length} characters, ${limit} are allowed.`);
  }
  for (const field of ['userName', 'email', 'familyName'] as const) if (!user[field].trim()) throw invalid(`${field} is required.`);
  for (const field of ['userName', 'email'] as const) {
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(user[field].trim())) throw invalid(`${field} must look like an email address: ${user[field]}`);
  }
  if (user.crmUserId !== null && !/^005[A-Za-z0-9]{15}$/.test(user.crmUserId))
    throw invalid(`crmUserId must be the id of a Salesforce user with 18 characters: ${user.crmUserId}`, code.unknownCrmUser);
  for (const field of ['locale', 'preferredLanguage'] as const) {
    if (user[field] !== null && !languageTag.test(user[field])) throw invalid(`${field} must be a BCP 47 tag: ${user[field]}`);
  }
  if (!store.businessUnits.role(user.businessUnit, user.roleId)) {
    throw invalid(`The business unit has no role ${user.roleId.slice(0, 100)}. GET /Roles lists them.`, code.unknownRole);
  }
  if (user.timezone !== null && !isTimeZone(user.timezone)) throw invalid(`Unknown time zone ${user.timezone}.`, code.unknownTimeZone);
}

function invalid(detail: string, errorCode?: number): Refusal {
  return new Refusal(400, detail, { scimType: 'invalidValue', ...(errorCode ? { code: errorCode } : {}) });
}

const usualTimeZones = new Set(Intl.supportedValuesOf('timeZone'));

/** Aliases are known too, but asking for one costs as much as a whole write. */
function isTimeZone(name: string): boolean {
  if (usualTimeZones.has(name)) return true;
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
