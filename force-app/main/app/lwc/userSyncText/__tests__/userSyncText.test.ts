import { argumentText, date, errorText, format, leadText, noteTexts, outcomeText, reasonText, time } from 'c/userSyncText';

const user = (label: string) => ({ type: 'user', value: '005000000000001AAA', label });
const text = (value: string) => ({ type: 'text', value, label: '' });

describe('format', () => {
  it('puts values in order and leaves quotes alone', () => expect(format('{1} isn’t {0}', 'a', 'b')).toBe('b isn’t a'));
  it('writes numbers in the locale', () => expect(format('Users: {0}', 1204)).toBe('Users: 1,204'));
  it('leaves out what is missing', () => expect(format('As {0} said', undefined)).toBe('As  said'));
  it('isolates names in a right-to-left script', () => expect(format('{0} paused it', 'דנה')).toBe('\u2068דנה\u2069 paused it'));
});

describe('argumentText', () => {
  it('shows the label for an id', () => expect(argumentText(user('Ana Ruiz'))).toBe('Ana Ruiz'));
  it('writes dates in the zone of the viewer', () =>
    expect(argumentText({ type: 'date', value: '2026-11-03T10:44:00.000Z', label: '' })).toBe('Nov 3, 2026'));
  it('names fields', () => expect(argumentText({ type: 'field', value: 'FirstName,Email', label: '' })).toBe('First name, Email'));
  it('tells records of the same name apart by their ids', () =>
    expect(argumentText({ type: 'record', value: '10011', label: 'Odile Marchetti' })).toBe('Odile Marchetti (10011)'));
  it('is empty for nothing', () =>
    expect(argumentText({ type: 'text', value: null as unknown as string, label: null as unknown as string })).toBe(''));
});

describe('dates', () => {
  it('are empty for nothing', () => expect([date(null), date(undefined)]).toEqual(['', '']));
  it('show the time alone today', () => expect(time(new Date().toISOString())).toMatch(/^\d+:\d\d\s[AP]M$/));
  it('show it as the locale writes times, so that it is not taken for a day', async () => {
    jest.resetModules();
    jest.doMock('@salesforce/i18n/locale', () => ({ __esModule: true, default: 'da-DK' }), { virtual: true });
    const danish = await import('c/userSyncText');
    expect(danish.time(new Date().toISOString())).toMatch(/^\d\d\.\d\d$/);
    expect(danish.dateTime('2020-01-02T03:04:00Z')).toMatch(/ 2020, \d\d\.\d\d$/);
  });
  it('show day and time on another day', () => expect(time('2020-01-02T03:04:00Z')).toMatch(/^Jan 2, 2020, 3:04\sAM$/));
});

describe('outcomes', () => {
  it('have a word for each tense', () =>
    expect((['done', 'will', 'would'] as const).map((tense) => outcomeText('Recycled', tense).text)).toEqual([
      'Recycled',
      'Will recycle',
      'Would recycle'
    ]));
  it('keep their word where a tense has none', () => expect(outcomeText('Retrying', 'will').text).toBe('Retrying'));
  it('warn for held and fail for refused only', () =>
    expect(['Held', 'Refused', 'Skipped'].map((code) => outcomeText(code).severity)).toEqual(['warning', 'error', undefined]));
});

describe('the sentence about what happened', () => {
  const role = (label: string) => ({ type: 'role', value: null as unknown as string, label });
  it('names the role of a new user', () =>
    expect(leadText({ outcome: 'Created', leadArguments: [role('Marketing')] }, 'will')).toBe('Will be created with the role Marketing.'));
  it('names the changed fields', () =>
    expect(leadText({ outcome: 'Updated', leadArguments: ['Email', 'Phone'].map((value) => ({ type: 'field', value, label: '' })) })).toBe(
      'Updated: Email, Phone.'
    ));
  it('is the word alone when the value is unknown', () => expect(leadText({ outcome: 'Updated' })).toBe('Updated'));
});

describe('reasons', () => {
  it('say why with their values', () =>
    expect(reasonText({ reason: 'SameEmailKept', arguments: [text('a@example.com'), user('Ana Ruiz')] })).toBe(
      'Ana Ruiz in this business unit already has a@example.com. Give one of the two another email in Salesforce.'
    ));
  it('show an unknown code instead of nothing', () => expect(reasonText({ reason: 'New' })).toBe('New'));
  it('have notes beside them', () => expect(noteTexts(['Frozen'])).toEqual(['Frozen in Salesforce, but still synced.']));
});

describe('refusals', () => {
  it('name the permission that is missing', () =>
    expect(errorText({ code: 'NoPermission', arguments: [text('UserSync_Assign')] })).toBe(
      'This needs User Sync: assign users, which is not assigned to you.'
    ));
});
