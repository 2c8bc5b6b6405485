import UserSyncCompare from 'c/userSyncCompare';
import { render, texts } from 'test/support/render';

const rows = [
  { field: 'Email', salesforce: 'a@example.com', sent: 'a@example.com', seen: 'b@example.com' },
  { field: 'Title', salesforce: null, sent: null, seen: '' },
  { field: 'Phone', salesforce: '1', sent: null, seen: null }
];
const compare = () => render('c-user-sync-compare', UserSyncCompare, { rows });

afterEach(() => document.body.replaceChildren());

it('names the fields', () => expect(texts(compare(), 'tbody th')).toEqual(['Email', 'Title', 'Phone']));
it('says in words what differs, and calls nothing seen no difference', () => expect(texts(compare(), '.differs')).toEqual(['differs']));
it('is accessible', () => expect(compare()).toBeAccessible());
