import { apexException } from '../../values/platform-exceptions.ts';
import { PlatformValue } from '../../values/platform-object.ts';
import { nonNull, type Members } from '../registry.ts';

/** java.net.URL: the parts of an address as written. */
export class ApexUrl extends PlatformValue {
  override readonly typeName = 'System.URL';
  readonly protocol: string;
  readonly userInfo: string | null;
  readonly host: string;
  /** -1 if it is not written. */
  readonly port: number;
  readonly path: string;
  readonly query: string | null;
  readonly ref: string | null;

  constructor(text: string) {
    super();
    const match = /^([A-Za-z][A-Za-z0-9+.-]*):(?:\/\/(?:([^@/?#]*)@)?([^:/?#]*)(?::(\d+))?)?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/.exec(
      text.trim()
    );
    if (match === null) throw apexException('System.StringException', `no protocol: ${text}`);
    const [, protocol, userInfo, host, port, path, query, ref] = match;
    this.protocol = protocol!.toLowerCase();
    this.userInfo = userInfo ?? null;
    this.host = host ?? '';
    this.port = port === undefined ? -1 : Number(port);
    this.path = path ?? '';
    this.query = query ?? null;
    this.ref = ref ?? null;
  }

  get authority(): string {
    return `${this.userInfo === null ? '' : `${this.userInfo}@`}${this.host}${this.port < 0 ? '' : `:${this.port}`}`;
  }

  get file(): string {
    return this.path + (this.query === null ? '' : `?${this.query}`);
  }

  get key(): string {
    return `${this.protocol}://${this.authority}${this.file}${this.ref === null ? '' : `#${this.ref}`}`;
  }

  /** What `sameFile` compares: everything but the reference. */
  get address(): string {
    return `${this.protocol}://${this.host.toLowerCase()}:${this.port < 0 ? this.defaultPort : this.port}${this.file}`;
  }

  get defaultPort(): number {
    return { http: 80, https: 443, ftp: 21 }[this.protocol] ?? -1;
  }

  override toText(): string {
    return this.key;
  }
}

/** Address of the local org: what a developer org's My Domain looks like. */
const ORG_DOMAIN = 'https://local-org.my.salesforce.com';

/** Apex Reference, URL Class. */
export const urlMembers: Members = nonNull({
  'System.Url.<init>(String)': (text: string) => new ApexUrl(text),
  'System.Url.<init>(System.Url,String)': (base: ApexUrl, text: string) => new ApexUrl(new URL(text, base.key).href),
  'System.Url.<init>(String,String,String)': (protocol: string, host: string, file: string) => new ApexUrl(`${protocol}://${host}${file}`),
  'System.Url.<init>(String,String,Integer,String)': (protocol: string, host: string, port: number, file: string) =>
    new ApexUrl(`${protocol}://${host}${port < 0 ? '' : `:${port}`}${file}`),
  'System.Url.getAuthority()': (url: ApexUrl) => url.authority,
  'System.Url.getDefaultPort()': (url: ApexUrl) => url.defaultPort,
  'System.Url.getFile()': (url: ApexUrl) => url.file,
  'System.Url.getHost()': (url: ApexUrl) => url.host,
  'System.Url.getPath()': (url: ApexUrl) => url.path,
  'System.Url.getPort()': (url: ApexUrl) => url.port,
  'System.Url.getProtocol()': (url: ApexUrl) => url.protocol,
  'System.Url.getQuery()': (url: ApexUrl) => url.query,
  'System.Url.getRef()': (url: ApexUrl) => url.ref,
  'System.Url.getUserInfo()': (url: ApexUrl) => url.userInfo,
  'System.Url.sameFile(System.Url)': (url: ApexUrl, other: ApexUrl) => url.address === other.address,
  'System.Url.getCurrentRequestUrl()': () => new ApexUrl(ORG_DOMAIN),
  'System.Url.getOrgDomainUrl()': () => new ApexUrl(ORG_DOMAIN),
  'System.Url.getSalesforceBaseUrl()': () => new ApexUrl(ORG_DOMAIN),
  'System.Url.toExternalForm()': (url: ApexUrl) => url.key,
  'System.Url.toString()': (url: ApexUrl) => url.key
});
