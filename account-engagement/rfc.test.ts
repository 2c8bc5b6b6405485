import { beforeEach, describe, expect, it } from 'vitest';
import { render } from './render.ts';
import { schemas } from './scim/schemas.ts';
import { address, bulk, extension, newUser, patch, replace, TestService, type Body } from './test-service.ts';

let service: TestService;
beforeEach(() => {
  service = new TestService();
});
const call: TestService['call'] = (...all) => service.call(...all);
const query = (parameters: Record<string, string>) => call('GET', '/Users', undefined, { query: parameters });
const ids = (body: Body) => body.Resources.map((resource: { id: string }) => resource.id);
const change = (...operations: object[]) => call('PATCH', '/Users/10003', patch(...operations));
const contentType = (response: ReturnType<typeof call>, headers = {}) =>
  render(service.request('GET', '/Users', undefined, { headers }), response).headers['Content-Type'];

/** One line for each MUST, SHALL and REQUIRED of RFC 7643 (core schema) and RFC 7644 (protocol) that a service of this kind has to keep. */
const requirements: readonly (readonly [section: string, must: string, proof: () => void])[] = [
  [
    'RFC 7643 2.1',
    'attribute names are case insensitive',
    () => {
      const { schemas: named, userName, ...rest } = newUser('case');
      expect(call('POST', '/Users', { schemas: named, USERNAME: userName, ...rest }).status).toBe(201);
      expect(change(replace('TITLE', 'T')).body.title).toBe('T');
      expect(query({ filter: 'USERNAME pr' }).body.totalResults).toBe(5);
      expect(query({ attributes: 'USERNAME' }).body.Resources[0].userName).toBeDefined();
    }
  ],
  [
    'RFC 7643 2.2',
    'caseExact decides whether a filter minds the case',
    () => {
      expect(service.ids(`userName eq "SYNCED@LINDERVANE.example.com"`)).toEqual(['10002']);
      expect(service.ids('externalId eq "005000000000002aaa"')).toEqual([]);
    }
  ],
  [
    'RFC 7643 2.4',
    'a primary value appears at most once',
    () => {
      const two = [
        { value: address('a'), primary: true },
        { value: address('b'), primary: true }
      ];
      expect(call('POST', '/Users', newUser('two', { emails: two })).status).toBe(400);
    }
  ],
  [
    'RFC 7643 2.5',
    'null and an empty array are no value',
    () => {
      expect(change(replace('title', 'T'), replace('title', null)).body.title).toBeUndefined();
      expect(call('POST', '/Users', newUser('empty', { title: null, phoneNumbers: [] })).body.phoneNumbers).toBeUndefined();
    }
  ],
  [
    'RFC 7643 3',
    'schemas holds the URI of every schema whose attributes the resource has',
    () => expect(call('GET', '/Users/10002').body.schemas).toEqual([schemas.user, extension])
  ],
  [
    'RFC 7643 3.1',
    'id is issued by the service, never by the client, unique and not "bulkId"',
    () => {
      const id = call('POST', '/Users', newUser('own.id', { id: '10001' })).body.id;
      expect(id).not.toBe('10001');
      expect(call('GET', `/Users/${id}`).body.id).toBe(id);
      expect(id).not.toContain('bulkId');
    }
  ],
  ['RFC 7643 3.1', 'externalId is issued by the client', () => expect(call('GET', '/Users/10003').body.externalId).toBeUndefined()],
  [
    'RFC 7643 3.1',
    'meta has resourceType, created, lastModified, location and version; what a client sends of it is ignored',
    () => {
      const { meta } = call('POST', '/Users', newUser('meta', { meta: { version: 'x', resourceType: 'Group' } })).body;
      expect(meta).toEqual({
        resourceType: 'User',
        created: '2026-11-24T12:00:00.000Z',
        lastModified: '2026-11-24T12:00:00.000Z',
        location: 'http://ae.test/scim/v2/Users/10005',
        version: 'W/"1"'
      });
    }
  ],
  [
    'RFC 7643 4.1.1',
    'userName is required, not empty, and unique without regard to case',
    () => {
      const without = { ...newUser('x'), userName: undefined };
      expect(call('POST', '/Users', without).body.scimType).toBe('invalidValue');
      expect(call('POST', '/Users', newUser('x', { userName: '' })).body.scimType).toBe('invalidValue');
      const taken = newUser('x', { userName: address('SYNCED') });
      expect(call('POST', '/Users', taken)).toMatchObject({ status: 409, body: { scimType: 'uniqueness' } });
    }
  ],
  [
    'RFC 7643 4.1.1',
    'timezone is an IANA zone',
    () => expect(change(replace('timezone', 'Mars/Crater')).body.scimType).toBe('invalidValue')
  ],
  [
    'RFC 7643 5',
    'ServiceProviderConfig says what is supported',
    () => {
      const { body } = call('GET', '/ServiceProviderConfig');
      expect(body.schemas).toEqual([schemas.serviceProviderConfig]);
      for (const feature of ['patch', 'bulk', 'filter', 'changePassword', 'sort', 'etag'])
        expect(typeof body[feature].supported).toBe('boolean');
      expect(body.authenticationSchemes[0]).toMatchObject({
        type: 'oauthbearertoken',
        name: expect.any(String),
        description: expect.any(String)
      });
    }
  ],
  [
    'RFC 7643 6',
    'ResourceTypes has name, endpoint, schema and whether extensions are required; each by its id too',
    () => {
      const { body } = call('GET', '/ResourceTypes');
      expect(body.Resources).toMatchObject([
        { id: 'User', name: 'User', endpoint: '/Users', schema: schemas.user, schemaExtensions: [{ schema: extension, required: false }] },
        { id: 'Role', name: 'Role', endpoint: '/Roles', schema: schemas.role }
      ]);
      for (const type of body.Resources) expect(call('GET', `/ResourceTypes/${type.id}`).body).toEqual(type);
    }
  ],
  [
    'RFC 7643 7',
    'Schemas lists every schema with all characteristics of every attribute; each by its URI too',
    () => {
      const { body } = call('GET', '/Schemas');
      expect(ids(body)).toEqual([schemas.user, extension, schemas.role, schemas.accountEngagementError]);
      for (const schema of body.Resources) {
        expect(call('GET', `/Schemas/${schema.id}`).body).toEqual(schema);
        for (const attribute of withParts(schema.attributes)) {
          expect(Object.keys(attribute)).toEqual(
            expect.arrayContaining(['name', 'type', 'multiValued', 'description', 'required', 'mutability', 'returned', 'uniqueness'])
          );
          expect('caseExact' in attribute).toBe(attribute.type === 'string');
          expect('subAttributes' in attribute).toBe(attribute.type === 'complex');
        }
      }
    }
  ],
  [
    'RFC 7643 7',
    'common attributes stand in no schema, and a resource has no attribute that none lists',
    () => {
      const [user, more] = call('GET', '/Schemas').body.Resources;
      const names = (schema: Body) => schema.attributes.map((attribute: Body) => attribute.name);
      expect(names(user)).not.toEqual(expect.arrayContaining(['id', 'meta', 'externalId', 'schemas']));
      const common = ['schemas', 'id', 'externalId', 'meta', extension];
      const resource = call('GET', '/Users/10002').body;
      expect(names(user)).toEqual(expect.arrayContaining(Object.keys(resource).filter((name) => !common.includes(name))));
      expect(names(more)).toEqual(expect.arrayContaining(Object.keys(resource[extension])));
    }
  ],
  [
    'RFC 7644 2',
    'a request without a valid token is answered 401 with WWW-Authenticate',
    () => {
      for (const authorization of ['', 'Bearer other', 'Basic cGFja2FnZTpzZWNyZXQ=']) {
        const refused = call('GET', '/Users', undefined, { headers: { authorization } });
        expect(refused.status).toBe(401);
        expect(refused.headers['WWW-Authenticate']).toContain('Bearer');
      }
    }
  ],
  [
    'RFC 7644 3.1',
    'messages are JSON objects in UTF-8 and carry their schema',
    () => {
      for (const text of ['[]', '"x"', '1', 'null', '{', '']) expect(call('POST', '/Users', text).body.scimType).toBe('invalidSyntax');
      expect(call('POST', '/Users/.search', { filter: 'id pr' }).body.scimType).toBe('invalidSyntax');
    }
  ],
  [
    'RFC 7644 3.3',
    'a create is answered 201 with Location, and the body has the same meta.location',
    () => {
      const { status, headers, body } = call('POST', '/Users', newUser('new'));
      expect([status, headers.Location]).toEqual([201, body.meta.location]);
    }
  ],
  [
    'RFC 7644 3.3',
    'a duplicate is answered 409 uniqueness',
    () => expect(call('POST', '/Users', newUser('synced'))).toMatchObject({ status: 409, body: { scimType: 'uniqueness' } })
  ],
  [
    'RFC 7644 3.3',
    'read-only attributes of a request body are ignored',
    () => {
      const created = call(
        'POST',
        '/Users',
        newUser('ro', { [extension]: { deletedBy: 'Me', sendsFrom: 'x@example.com' }, groups: [{ value: '1' }] })
      );
      expect(created.body[extension]).toMatchObject({ sendsFrom: address('ro') });
      expect(created.body[extension].deletedBy).toBeUndefined();
    }
  ],
  [
    'RFC 7644 3.4.1',
    'a known resource is answered 200, an unknown one 404',
    () => expect([call('GET', '/Users/10002').status, call('GET', '/Users/1').status]).toEqual([200, 404])
  ],
  [
    'RFC 7644 3.4.2',
    'a list is a ListResponse with totalResults, also when nothing is found',
    () => {
      const { status, body } = query({ filter: 'userName eq "nobody"' });
      expect([status, body.schemas, body.totalResults]).toEqual([200, [schemas.listResponse], 0]);
    }
  ],
  [
    'RFC 7644 3.4.2.1',
    'a query at the root covers every resource type; what a type lacks is unassigned there',
    () => {
      const found = (filter: string) => ids(call('POST', '/.search', { schemas: [schemas.searchRequest], filter }).body);
      expect(found('meta.resourceType eq "Role" and kind eq "sales"')).toEqual(['104']);
      expect(found('name.familyName eq "žižková" or kind eq "sales"')).toEqual(['10003', '104']);
      expect(found('not (kind pr)').length).toBe(4);
      expect(call('POST', '/.search', { schemas: [schemas.searchRequest], sortBy: 'id' }).body.totalResults).toBe(9);
    }
  ],
  [
    'RFC 7644 3.4.2.2',
    'operators and names are case insensitive; and binds more than or, not more than both',
    () => {
      expect(service.ids('USERNAME EQ "synced@lindervane.example.com"')).toEqual(['10002']);
      expect(service.ids('id eq "10001" or id eq "10002" and active eq false')).toEqual(['10001']);
      expect(service.ids('(id eq "10001" or id eq "10002") and active eq false')).toEqual([]);
      expect(service.ids('NOT (active eq true) AND id pr')).toEqual(['10004']);
    }
  ],
  [
    'RFC 7644 3.4.2.2',
    'an operator that a type does not have, or a filter that cannot be read, is answered 400 invalidFilter',
    () => {
      for (const filter of [
        'active gt true',
        'active co "t"',
        'meta.created co "2026"',
        'userName xx "a"',
        'userName eq',
        'userName eq "a',
        'nickName pr',
        '(id pr',
        'id pr)'
      ])
        expect(query({ filter })).toMatchObject({ status: 400, body: { scimType: 'invalidFilter' } });
    }
  ],
  [
    'RFC 7644 3.4.2.3',
    'sort: ascending by default, by type, without case; without a value last, or first when descending',
    () => {
      const sorted = (parameters: Record<string, string>) => ids(query(parameters).body);
      expect(sorted({ sortBy: 'userName' })).toEqual(['10001', '10004', '10002', '10003']);
      expect(sorted({ sortBy: 'userName', sortOrder: 'descending' })).toEqual(['10003', '10002', '10004', '10001']);
      expect(sorted({ sortBy: 'title' })[0]).toBe('10002');
      expect(sorted({ sortBy: 'title', sortOrder: 'descending' }).at(-1)).toBe('10002');
      expect(query({ sortBy: 'nickName' }).status).toBe(400);
      expect(query({ sortBy: 'id', sortOrder: 'sideways' }).status).toBe(400);
    }
  ],
  [
    'RFC 7644 3.4.2.4',
    'startIndex is 1-based, less than 1 is 1; count below 0 is 0; never more than asked',
    () => {
      expect(query({ startIndex: '-5', count: '2' }).body).toMatchObject({ startIndex: 1, itemsPerPage: 2, totalResults: 4 });
      expect(query({ startIndex: '3', count: '2' }).body.Resources.length).toBe(2);
      expect(query({ count: '-1' }).body).toMatchObject({ itemsPerPage: 0, totalResults: 4 });
      expect(query({ startIndex: '9' }).body).toMatchObject({ itemsPerPage: 0, totalResults: 4, startIndex: 9 });
      for (const count of ['x', '1.5', '0x10', '', '9'.repeat(40)]) expect(query({ count }).status).toBe(400);
    }
  ],
  [
    'RFC 7644 3.4.2.5',
    'attributes and excludedAttributes choose what is answered, schemas and id always',
    () => {
      expect(query({ attributes: 'userName', count: '1' }).body.Resources).toEqual([
        { schemas: [schemas.user, extension], id: '10001', userName: address('admin') }
      ]);
      const excluded = query({ excludedAttributes: `id,name.givenName,${extension},emails`, count: '1' }).body.Resources[0];
      expect(excluded).toMatchObject({ id: '10001', name: { familyName: 'Test' } });
      expect(Object.keys(excluded)).not.toContain(extension);
      expect(query({ attributes: 'id', excludedAttributes: 'id' }).status).toBe(400);
    }
  ],
  [
    'RFC 7644 3.4.3',
    '.search takes the same parameters in a SearchRequest, at a resource type and at the root',
    () => {
      for (const path of ['/Users/.search', '/Roles/.search', '/.search']) {
        const message = {
          schemas: [schemas.searchRequest],
          attributes: ['id'],
          startIndex: 2,
          count: 1,
          sortBy: 'id',
          sortOrder: 'descending'
        };
        const { status, body } = call('POST', path, message);
        expect([status, body.itemsPerPage, Object.keys(body.Resources[0])]).toEqual([200, 1, ['schemas', 'id']]);
        expect(call('GET', path).headers.Allow).toBe('POST');
      }
    }
  ],
  [
    'RFC 7644 3.5.1',
    'PUT replaces: what is left out is gone, what is read only stays; an unknown resource is no create',
    () => {
      const put = call('PUT', '/Users/10002', newUser('synced', { id: 'x', externalId: '005000000000002AAA' }));
      expect([put.status, put.body.title, put.body.id]).toEqual([200, undefined, '10002']);
      expect(call('PUT', '/Users/777', newUser('none')).status).toBe(404);
    }
  ],
  [
    'RFC 7644 3.5.2',
    'PATCH: op is add, replace or remove; all operations or none; 200 with the resource',
    () => {
      expect(change({ op: 'Replace', path: 'title', value: 'T' })).toMatchObject({ status: 200, body: { title: 'T' } });
      expect(change(replace('title', 'U'), { op: 'move', path: 'title', value: 'V' }).status).toBe(400);
      expect(call('GET', '/Users/10003').body.title).toBe('T');
      expect(call('PATCH', '/Users/10003', { schemas: [schemas.patchOp], Operations: [] }).body.scimType).toBe('invalidSyntax');
    }
  ],
  [
    'RFC 7644 3.5.2',
    'what is read only cannot be patched: mutability; a path to nothing: invalidPath; an unreadable filter: invalidFilter',
    () => {
      for (const path of ['id', 'meta', 'meta.version', 'schemas', `${extension}:deletedBy`, 'roles[value pr].display'])
        expect([path, change(replace(path, 'x')).body.scimType]).toEqual([path, path === 'meta.version' ? 'invalidPath' : 'mutability']);
      for (const path of ['nickName', 'name.nick', 'title[value eq "x"]', 'emails.value', '..', 'emails[', `${extension}:x`, '__proto__.x'])
        expect([path, change(replace(path, 'x')).body.scimType]).toEqual([path, 'invalidPath']);
      expect(change(replace('emails[x eq "1"].value', 'x')).body.scimType).toBe('invalidFilter');
      expect(change(replace('emails[value xx "1"].value', 'x')).body.scimType).toBe('invalidFilter');
    }
  ],
  [
    'RFC 7644 3.5.2.1',
    'add: to a complex attribute merges, a value that is there changes nothing, a single value is replaced',
    () => {
      expect(change({ op: 'add', path: 'name', value: { givenName: 'Jan' } }).body.name).toEqual({
        givenName: 'Jan',
        familyName: 'ŽIŽKOVÁ'
      });
      const again = change({ op: 'add', path: 'emails', value: [{ value: address('unmapped') }] });
      expect([again.status, again.body.emails.length, again.body.meta.version]).toEqual([200, 1, 'W/"2"']);
      expect(change({ op: 'add', value: { title: 'T', [extension]: { userGroup: 'Sales' } } }).body[extension].userGroup).toBe('Sales');
      expect(change({ op: 'add', path: 'phoneNumbers[type eq "work"].value', value: '1' }).body.phoneNumbers).toEqual([
        { value: '1', type: 'work' }
      ]);
      expect(change({ op: 'add', path: 'title' }).status).toBe(400);
    }
  ],
  [
    'RFC 7644 3.5.2.2',
    'remove: needs a path (noTarget); empties the attribute; what is required cannot go (mutability)',
    () => {
      expect(change({ op: 'remove' }).body.scimType).toBe('noTarget');
      expect(
        call('PATCH', '/Users/10002', patch({ op: 'remove', path: 'phoneNumbers[type eq "work"]' })).body.phoneNumbers
      ).toBeUndefined();
      expect(
        call('PATCH', '/Users/10002', patch({ op: 'remove', path: `${extension}:userGroup` })).body[extension].userGroup
      ).toBeUndefined();
      for (const path of ['userName', 'emails', 'emails[type eq "work"]', 'roles', 'name', 'name.familyName', 'active'])
        expect([path, change({ op: 'remove', path }).body.scimType]).toEqual([path, 'mutability']);
    }
  ],
  [
    'RFC 7644 3.5.2.3',
    'replace: sub-attributes that are not named stay; a filter that matches nothing: noTarget; a missing attribute is added',
    () => {
      expect(change(replace('name', { givenName: 'Jan' })).body.name.familyName).toBe('ŽIŽKOVÁ');
      expect(change(replace('emails[value eq "other"].value', 'x')).body.scimType).toBe('noTarget');
      expect(change(replace(`emails[type eq "WORK" and value sw "UNMAPPED"].value`, address('renamed'))).body.emails[0].value).toBe(
        address('renamed')
      );
      expect(change(replace('title', 'Added')).body.title).toBe('Added');
    }
  ],
  [
    'RFC 7644 3.6',
    'DELETE is refused, since it would have to make the record vanish (405 with Allow)',
    () => expect(call('DELETE', '/Users/10003')).toMatchObject({ status: 405, headers: { Allow: 'GET, PUT, PATCH' } })
  ],
  [
    'RFC 7644 3.7',
    'bulk goes on after a failure, up to failOnErrors; each operation has its status and, but for a failed POST, its location',
    () => {
      const operations = [
        { method: 'POST', path: '/Users', bulkId: 'a', data: newUser('synced') },
        { method: 'PATCH', path: '/Users/1', bulkId: 'b', data: patch(replace('title', 'x')) },
        { method: 'PATCH', path: '/Users/10003', bulkId: 'c', data: patch(replace('title', 'x')) }
      ];
      const { body } = call('POST', '/Bulk', bulk(operations));
      expect(body.schemas).toEqual([schemas.bulkResponse]);
      expect(body.Operations).toMatchObject([
        { method: 'POST', bulkId: 'a', status: '409', response: { scimType: 'uniqueness' } },
        { method: 'PATCH', bulkId: 'b', status: '404', location: 'http://ae.test/scim/v2/Users/1', response: { status: '404' } },
        { method: 'PATCH', bulkId: 'c', status: '200', location: 'http://ae.test/scim/v2/Users/10003', version: 'W/"2"' }
      ]);
      expect(body.Operations[0].location).toBeUndefined();
      expect(call('POST', '/Bulk', bulk(operations, { failOnErrors: 1 })).body.Operations.length).toBe(1);
    }
  ],
  [
    'RFC 7644 3.7',
    'a POST needs a bulkId, and no two operations have the same',
    () => {
      expect(call('POST', '/Bulk', bulk([{ method: 'POST', path: '/Users', data: newUser('a') }])).body.Operations[0].status).toBe('400');
      const same = { method: 'PATCH', path: '/Users/10003', bulkId: 'a', data: patch(replace('title', 'x')) };
      expect(call('POST', '/Bulk', bulk([same, same])).status).toBe(400);
    }
  ],
  [
    'RFC 7644 3.7.1',
    'circular references are tried and answered 409',
    () => {
      const circle = (bulkId: string, other: string) => ({
        method: 'POST',
        path: '/Users',
        bulkId,
        data: newUser(bulkId, { title: `bulkId:${other}` })
      });
      const { Operations } = call('POST', '/Bulk', bulk([circle('a', 'b'), circle('b', 'a')])).body;
      expect(Operations.map((result: Body) => result.status)).toEqual(['409', '409']);
    }
  ],
  [
    'RFC 7644 3.7.2',
    'a bulkId stands for the resource that is made in the same request, whatever the order; for one that failed: 409',
    () => {
      const operations = [
        { method: 'PATCH', path: '/Users/bulkId:new', bulkId: 'later', data: patch(replace('title', 'bulkId:new')) },
        { method: 'POST', path: '/Users', bulkId: 'new', data: newUser('in.bulk') },
        { method: 'POST', path: '/Users', bulkId: 'bad', data: newUser('synced') },
        { method: 'PATCH', path: '/Users/bulkId:bad', bulkId: 'x', data: patch(replace('title', 'x')) },
        { method: 'PATCH', path: '/Users/bulkId:none', bulkId: 'y', data: patch(replace('title', 'x')) }
      ];
      const { Operations } = call('POST', '/Bulk', bulk(operations)).body;
      expect(Operations.map((result: Body) => result.status)).toEqual(['200', '201', '409', '409', '409']);
      expect(call('GET', '/Users/10005').body.title).toBe('10005');
    }
  ],
  [
    'RFC 7644 3.7.3',
    'a bulk obeys the version of each operation',
    () => {
      const operation = (version: unknown) => ({
        method: 'PATCH',
        path: '/Users/10003',
        bulkId: 'a',
        version,
        data: patch(replace('title', 'x'))
      });
      const status = (version: unknown) => call('POST', '/Bulk', bulk([operation(version)])).body.Operations[0].status;
      expect([status('W/"9"'), status('W/"1"'), status(7)]).toEqual(['412', '200', '400']);
    }
  ],
  [
    'RFC 7644 3.7.4',
    'more operations or bytes than announced: 413 that names the limit, and nothing is done',
    () => {
      const { bulk: announced } = call('GET', '/ServiceProviderConfig').body;
      const operation = (index: number) => ({ method: 'POST', path: '/Users', bulkId: `${index}`, data: newUser(`many${index}`) });
      const many = Array.from({ length: announced.maxOperations + 1 }, (_, index) => operation(index));
      expect(call('POST', '/Bulk', bulk(many))).toMatchObject({
        status: 413,
        body: { detail: expect.stringContaining(`${announced.maxOperations}`) }
      });
      const large = bulk([{ ...operation(1), filler: 'x'.repeat(announced.maxPayloadSize) }]);
      expect(call('POST', '/Bulk', large)).toMatchObject({
        status: 413,
        body: { detail: expect.stringContaining(`${announced.maxPayloadSize}`) }
      });
      expect(service.ids('userName sw "many"')).toEqual([]);
      expect(call('POST', '/Bulk', bulk(many.slice(1))).status).toBe(200);
    }
  ],
  [
    'RFC 7644 3.8',
    'answers are application/scim+json, plain JSON for who asks for it; requests may be either',
    () => {
      const answer = call('GET', '/Users/10002');
      expect([contentType(answer), contentType(answer, { accept: 'application/json' })]).toEqual([
        'application/scim+json',
        'application/json'
      ]);
      for (const type of ['application/scim+json', 'application/json; charset=utf-8'])
        expect(call('POST', '/Users', newUser(type.slice(12, 16)), { headers: { 'content-type': type } }).status).toBe(201);
      expect(call('POST', '/Users', newUser('z'), { headers: { 'content-type': 'text/xml' } }).status).toBe(415);
    }
  ],
  [
    'RFC 7644 3.9',
    'attributes also choose what a write answers',
    () =>
      expect(call('PATCH', '/Users/10003', patch(replace('title', 'x')), { query: { attributes: 'title' } }).body).toEqual({
        schemas: [schemas.user, extension],
        id: '10003',
        title: 'x'
      })
  ],
  [
    'RFC 7644 3.10',
    'attributes are named by their URN too',
    () =>
      expect(
        service.ids(`urn:ietf:params:scim:schemas:core:2.0:User:userName eq "${address('synced')}" and ${extension}:synced eq true`)
      ).toEqual(['10002'])
  ],
  ['RFC 7644 3.11', '/Me is answered 501', () => expect(call('GET', '/Me').status).toBe(501)],
  [
    'RFC 7644 3.12',
    'an error has its schema, the status as text, and a scimType where the RFC has one',
    () => {
      const { status, body } = call('POST', '/Users', newUser('synced'));
      expect(body).toMatchObject({
        schemas: expect.arrayContaining([schemas.error]),
        status: `${status}`,
        scimType: 'uniqueness',
        detail: expect.any(String)
      });
    }
  ],
  [
    'RFC 7644 3.14',
    'ETag, If-Match and If-None-Match: 412 for a stale write, 304 for a read of what is known',
    () => {
      const at = (method: string, headers: Record<string, string>) =>
        call(method, '/Users/10003', method === 'GET' ? undefined : patch(replace('title', 'x')), { headers }).status;
      expect(call('GET', '/Users/10003').headers.ETag).toBe(call('GET', '/Users/10003').body.meta.version);
      expect([at('GET', { 'if-none-match': 'W/"1"' }), at('GET', { 'if-none-match': 'W/"0"' })]).toEqual([304, 200]);
      expect([at('PATCH', { 'if-match': 'W/"0"' }), at('PATCH', { 'if-match': 'W/"0", W/"1"' })]).toEqual([412, 200]);
      expect([at('PATCH', { 'if-match': 'W/"1"' }), at('PATCH', { 'if-match': '*' }), at('PATCH', { 'if-none-match': '*' })]).toEqual([
        412, 200, 412
      ]);
    }
  ],
  [
    'RFC 7644 4',
    'the service describes itself to any client, and refuses a filter there with 403',
    () => {
      for (const path of ['/ServiceProviderConfig', '/ResourceTypes', '/Schemas']) {
        expect(call('GET', path, undefined, { unit: '' }).status).toBe(200);
        expect(call('GET', path, undefined, { query: { filter: 'id pr' } }).status).toBe(403);
        expect(call('POST', path, {}).headers.Allow).toBe('GET');
      }
    }
  ],
  [
    'RFC 9110 15.5.6',
    '405 names what is allowed',
    () => {
      const allowed = [
        ['POST', '/Users/10003', 'GET, PUT, PATCH'],
        ['PUT', '/Users', 'GET, POST'],
        ['GET', '/Bulk', 'POST'],
        ['PATCH', '/Roles/101', 'GET'],
        ['POST', '/Roles', 'GET']
      ] as const;
      for (const [method, path, allow] of allowed) expect(call(method, path, {})).toMatchObject({ status: 405, headers: { Allow: allow } });
    }
  ]
];

function* withParts(attributes: readonly Body[]): Generator<Body> {
  for (const attribute of attributes) {
    yield attribute;
    yield* withParts(attribute.subAttributes ?? []);
  }
}

describe('what the RFCs require', () => {
  it.each(requirements)('%s: %s', (_section, _must, proof) => proof());
});
