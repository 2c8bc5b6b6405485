import { currentTransaction } from '../../transactions/current.ts';
import { systemRows, systemValue } from '../../transactions/system-rows.ts';
import type { ApexBlob } from '../../values/blob.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import type { Members } from '../registry.ts';
import { Headers, HttpResponse, type HttpRequest } from './HttpMessages.ts';

/** What both mocks answer, and the content of the static resource that `resourceFor` names. */
abstract class ResourceMock extends PlatformObject {
  readonly headers = new Headers();
  status = 'OK';
  statusCode = 200;

  override get supertypes(): readonly string[] {
    return ['HttpCalloutMock', 'System.HttpCalloutMock'];
  }

  abstract resourceFor(endpoint: string | null): string | null;

  /** How the engine calls a mock. */
  i_respond_1(request: HttpRequest): HttpResponse {
    const response = new HttpResponse();
    for (const [name, value] of this.headers.entries()) response.headers.set(name, value);
    response.status = this.status;
    response.statusCode = this.statusCode;
    response.body = contentOf(this.resourceFor(request.endpoint));
    return response;
  }
}

class StaticResourceCalloutMock extends ResourceMock {
  override readonly typeName = 'System.StaticResourceCalloutMock';
  resource: string | null = null;

  override resourceFor(): string | null {
    return this.resource;
  }
}

class MultiStaticResourceCalloutMock extends ResourceMock {
  override readonly typeName = 'System.MultiStaticResourceCalloutMock';
  readonly resources = new Map<string, string>();

  override resourceFor(endpoint: string | null): string | null {
    return this.resources.get(endpoint ?? '') ?? null;
  }
}

function contentOf(resource: string | null): ApexBlob | null {
  const { database } = currentTransaction();
  const [id] = [...systemRows(database, 'StaticResource', 'Name', resource)];
  if (id === undefined) throw apexException('System.CalloutException', `Static resource ${resource} was not found`);
  return systemValue(database, 'StaticResource', id, 'Body') as ApexBlob | null;
}

/** Apex Reference, StaticResourceCalloutMock Class and MultiStaticResourceCalloutMock Class. */
export const resourceMockMembers: Members = {
  'System.StaticResourceCalloutMock.<init>()': () => new StaticResourceCalloutMock(),
  'System.StaticResourceCalloutMock.setStaticResource(String)': (mock: StaticResourceCalloutMock, name: string) =>
    void (mock.resource = name),
  'System.MultiStaticResourceCalloutMock.<init>()': () => new MultiStaticResourceCalloutMock(),
  'System.MultiStaticResourceCalloutMock.setStaticResource(String,String)': (
    mock: MultiStaticResourceCalloutMock,
    endpoint: string,
    name: string
  ) => void mock.resources.set(endpoint, name),
  ...answers('System.StaticResourceCalloutMock'),
  ...answers('System.MultiStaticResourceCalloutMock')
};

function answers(type: string): Members {
  return {
    [`${type}.setHeader(String,String)`]: (mock: ResourceMock, name: string, value: string) => mock.headers.set(name, value),
    [`${type}.setStatus(String)`]: (mock: ResourceMock, status: string) => void (mock.status = status),
    [`${type}.setStatusCode(Integer)`]: (mock: ResourceMock, code: number) => void (mock.statusCode = code),
    [`${type}.respond(System.HttpRequest)`]: (mock: ResourceMock, request: HttpRequest) => mock.i_respond_1(request)
  };
}
