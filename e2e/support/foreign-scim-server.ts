import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import express from 'express';
import SCIMMY from 'scimmy';
import SCIMMYRouters from 'scimmy-routers';
import { extension } from './scim.ts';

/** A SCIM server that is not ours: scimmy's resources behind scimmy-routers on Express 4, with users in a map and a token endpoint. */
export interface ForeignScimServer {
  readonly url: string;
  /** What it holds, by id. */
  readonly users: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** Business units that requests named, and the paths asked, in order. */
  readonly asked: readonly { readonly businessUnit: string; readonly request: string }[];
  close(): Promise<void>;
}

type Stored = Record<string, unknown>;

export async function startForeignScimServer(): Promise<ForeignScimServer> {
  const users = new Map<string, Stored>();
  const asked: { businessUnit: string; request: string }[] = [];
  declareResources(users);

  const app = express();
  app.post('/services/oauth2/token', (_request, response) => void response.json({ access_token: 'token', token_type: 'Bearer' }));
  app.use((request, _response, next) => {
    asked.push({ businessUnit: request.header('Pardot-Business-Unit-Id') ?? '', request: `${request.method} ${request.path}` });
    next();
  });
  app.use(
    '/scim/v2',
    new SCIMMYRouters({
      type: 'bearer',
      handler: (request) => {
        if (request.header('Authorization') !== 'Bearer token') throw new Error('Who are you?');
        return 'package';
      }
    })
  );
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    users,
    asked,
    close: () => new Promise((resolve) => server.close(() => resolve()))
  };
}

function declareResources(users: Map<string, Stored>): void {
  const { Attribute, SchemaDefinition, Schema, Resource } = SCIMMY.Types;
  const text = (name: string, config: object = {}) => new Attribute('string', name, config);
  SCIMMY.Schemas.User.definition.extend(
    new SchemaDefinition('AccountEngagementUser', extension, 'Account Engagement', [
      text('crmUserId'),
      text('userGroup'),
      new Attribute('boolean', 'synced')
    ]),
    false
  );

  const matching = ({ id, filter }: { id?: string; filter?: { match(values: Stored[]): Stored[] } }) => {
    if (id === undefined) return filter ? filter.match([...users.values()]) : [...users.values()];
    const user = users.get(id);
    if (!user) throw new SCIMMY.Types.Error(404, null as never, `There is no user ${id}.`);
    return [user];
  };
  SCIMMY.Resources.declare(SCIMMY.Resources.User)
    .ingress(((resource: { id?: string }, data: Stored) => {
      if (resource.id !== undefined && !users.has(resource.id))
        throw new SCIMMY.Types.Error(404, null as never, `There is no user ${resource.id}.`);
      const values = JSON.parse(JSON.stringify(data)) as Stored;
      const taken = [...users.values()].some((user) => user.userName === values.userName && user.id !== resource.id);
      if (taken) throw new SCIMMY.Types.Error(409, 'uniqueness', `The username ${String(values.userName)} is taken.`);
      const id = resource.id ?? randomUUID();
      const user = { ...values, id, meta: { ...(values.meta as object), version: `W/"${randomUUID()}"` } };
      users.set(id, user);
      return user;
    }) as never)
    .egress(((resource: { id?: string; filter?: never }) => matching(resource)) as never);

  class RoleSchema extends Schema {
    static override get id() {
      return 'urn:ietf:params:scim:schemas:accountengagement:2.0:Role';
    }
    static readonly #definition = new SchemaDefinition('Role', this.id, 'A role', [text('name'), text('kind')]);
    static override get definition() {
      return this.#definition;
    }
    constructor(resource: object, direction = 'both') {
      super(resource, direction);
      Object.assign(this, RoleSchema.#definition.coerce(resource as never, direction as never));
    }
  }
  class Role extends Resource {
    static override get endpoint() {
      return '/Roles';
    }
    static override get schema() {
      return RoleSchema as never;
    }
    static override basepath = (() => Role) as never;
    override async read(): Promise<never> {
      const roles = [
        { id: '1', name: 'Administrator', kind: 'administrator' },
        { id: '2', name: 'Marketing', kind: 'marketing' }
      ];
      return new SCIMMY.Messages.ListResponse(roles as never) as never;
    }
  }
  SCIMMY.Resources.declare(Role as never, 'Role');
}
