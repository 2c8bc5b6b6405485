import type { XmlDocument } from '../dom/Document.ts';
import { documentOf } from './body-document.ts';
import { ApexBlob } from '../../values/blob.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import type { Members } from '../registry.ts';
import { HttpRequest, textOf } from './HttpMessages.ts';

const longestTimeout = 120_000;

/** Apex Reference, HttpRequest Class. */
export const httpRequestMembers: Members = {
  'System.HttpRequest.<init>()': () => new HttpRequest(),
  'System.HttpRequest.getBody()': (request: HttpRequest) => textOf(request.body),
  'System.HttpRequest.getBodyAsBlob()': (request: HttpRequest) => request.body,
  'System.HttpRequest.getCompressed()': (request: HttpRequest) => request.compressed,
  'System.HttpRequest.getEndpoint()': (request: HttpRequest) => request.endpoint,
  'System.HttpRequest.getHeader(String)': (request: HttpRequest, name: string) => request.headers.get(name),
  'System.HttpRequest.getMethod()': (request: HttpRequest) => request.method,
  'System.HttpRequest.setBody(String)': (request: HttpRequest, body: string | null) => {
    request.body = body === null ? null : ApexBlob.ofText(body);
  },
  'System.HttpRequest.getBodyDocument()': (request: HttpRequest) => documentOf(request.body),
  'System.HttpRequest.setBodyDocument(Object)': (request: HttpRequest, document: XmlDocument | null) => {
    request.body = document === null ? null : ApexBlob.ofText(document.xml());
  },
  'System.HttpRequest.setBodyAsBlob(Blob)': (request: HttpRequest, body: ApexBlob | null) => {
    request.body = body;
  },
  'System.HttpRequest.setCompressed(Boolean)': (request: HttpRequest, compressed: boolean) => {
    request.compressed = compressed;
  },
  'System.HttpRequest.setEndpoint(String)': (request: HttpRequest, endpoint: string) => {
    request.endpoint = endpoint;
  },
  'System.HttpRequest.setHeader(String,String)': (request: HttpRequest, name: string, value: string | null) => {
    request.headers.set(name, value ?? '');
  },
  'System.HttpRequest.setMethod(String)': (request: HttpRequest, method: string) => {
    request.method = method;
  },
  'System.HttpRequest.setTimeout(Integer)': (request: HttpRequest, milliseconds: number) => {
    if (milliseconds < 1 || milliseconds > longestTimeout) {
      throw apexException('System.CalloutException', `Invalid timeout: ${milliseconds}, must be between 1 and ${longestTimeout}`);
    }
    request.timeout = milliseconds;
  },
  'System.HttpRequest.toString()': (request: HttpRequest) => request.toText()
};
