import { ApexBlob } from '../../values/blob.ts';
import { ApexList } from '../../values/list.ts';
import { TYPES, listType } from '../../values/runtime-type.ts';
import type { Members } from '../registry.ts';
import { XmlStreamReader } from '../dom/XmlStreamReader.ts';
import { documentOf } from './body-document.ts';
import { HttpResponse, textOf } from './HttpMessages.ts';

/** Apex Reference, HttpResponse Class. */
export const httpResponseMembers: Members = {
  'System.HttpResponse.<init>()': () => new HttpResponse(),
  'System.HttpResponse.getBody()': (response: HttpResponse) => textOf(response.body),
  'System.HttpResponse.getBodyDocument()': (response: HttpResponse) => documentOf(response.body),
  'System.HttpResponse.getBodyAsBlob()': (response: HttpResponse) => response.body,
  'System.HttpResponse.getXmlStreamReader()': (response: HttpResponse) => new XmlStreamReader(textOf(response.body) ?? ''),
  'System.HttpResponse.getHeader(String)': (response: HttpResponse, name: string) => response.headers.get(name),
  'System.HttpResponse.getHeaderKeys()': (response: HttpResponse) => new ApexList(listType(TYPES.String), response.headers.names()),
  'System.HttpResponse.getStatus()': (response: HttpResponse) => response.status,
  'System.HttpResponse.getStatusCode()': (response: HttpResponse) => response.statusCode,
  'System.HttpResponse.setBody(String)': (response: HttpResponse, body: string | null) => {
    response.body = body === null ? null : ApexBlob.ofText(body);
  },
  'System.HttpResponse.setBodyAsBlob(Blob)': (response: HttpResponse, body: ApexBlob | null) => {
    response.body = body;
  },
  'System.HttpResponse.setHeader(String,String)': (response: HttpResponse, name: string, value: string | null) => {
    response.headers.set(name, value ?? '');
  },
  'System.HttpResponse.setStatus(String)': (response: HttpResponse, status: string | null) => {
    response.status = status;
  },
  'System.HttpResponse.setStatusCode(Integer)': (response: HttpResponse, code: number) => {
    response.statusCode = code;
  },
  'System.HttpResponse.toString()': (response: HttpResponse) => response.toText()
};
