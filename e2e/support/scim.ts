import { clientOf, type Product } from './product.ts';

export const europe = '0UvLv0000000001KAA';
export const extension = 'urn:ietf:params:scim:schemas:extension:accountengagement:2.0:User';

export interface ScimUser {
  readonly id: string;
  readonly userName: string;
  readonly externalId?: string;
  readonly active: boolean;
  readonly name: { readonly givenName?: string; readonly familyName: string };
  readonly emails: readonly { readonly value: string }[];
  readonly roles: readonly { readonly value: string; readonly display: string }[];
  readonly [extension]: { readonly crmUserId?: string; readonly synced: boolean; readonly sendsFrom: string; readonly deletedBy?: string };
}

/** Reads Account Engagement's side through its own SCIM service, as another client would. */
export class Scim {
  private readonly product: Product;
  private token = '';
  constructor(product: Product) {
    this.product = product;
  }

  async users(filter: string, businessUnit = europe): Promise<readonly ScimUser[]> {
    const response = await fetch(`${this.product.accountEngagement}/scim/v2/Users/.search`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await this.signIn()}`,
        'content-type': 'application/scim+json',
        'Pardot-Business-Unit-Id': businessUnit
      },
      body: JSON.stringify({ schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'], filter, count: 1000 })
    });
    if (!response.ok) throw new Error(`SCIM answered ${response.status}: ${await response.text()}`);
    return ((await response.json()) as { Resources: ScimUser[] }).Resources;
  }

  async withUserName(userName: string, businessUnit = europe): Promise<ScimUser | undefined> {
    return (await this.users(`userName eq "${userName}"`, businessUnit))[0];
  }

  /** Switches all faults off, which lets go of the answers that are held back. */
  async switchFaultsOff(): Promise<void> {
    const headers = { authorization: `Bearer ${await this.signIn()}` };
    const response = await fetch(`${this.product.accountEngagement}/admin/faults`, { method: 'DELETE', headers });
    if (!response.ok) throw new Error(`The faults answered ${response.status}.`);
  }

  private async signIn(): Promise<string> {
    if (this.token) return this.token;
    const { id, secret } = clientOf(this.product.state);
    const response = await fetch(`${this.product.accountEngagement}/services/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret })
    });
    this.token = ((await response.json()) as { access_token: string }).access_token;
    return this.token;
  }
}
