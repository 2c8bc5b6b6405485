import { openStore } from './store.ts';

/** Writes users one by one and tells its parent of each that is committed; the durability test kills it. */
const store = openStore(process.argv[2]);
if (!store.businessUnits.find('unit')) store.businessUnits.add({ id: 'unit', name: 'Unit' }, 1);
for (let count = store.users.count('unit', { sql: '1', parameters: [] }) + 1; ; count++) {
  const address = `u${count}@lindervane.example.com`;
  store.users.save({
    businessUnit: 'unit',
    id: String(count),
    userName: address,
    email: address,
    externalId: null,
    crmUserId: null,
    givenName: null,
    familyName: 'Family',
    title: null,
    phone: null,
    timezone: null,
    locale: null,
    preferredLanguage: null,
    roleId: '1',
    userGroup: null,
    active: true,
    synced: false,
    syncedBy: null,
    lastSynced: null,
    deletedBy: null,
    version: 1,
    created: 0,
    lastModified: 0
  });
  await new Promise((resolve) => process.send?.(count, resolve));
}
