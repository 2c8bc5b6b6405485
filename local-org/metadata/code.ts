import { existsSync, readFileSync } from 'node:fs';
import { numberOf, parseXml, textOf } from './xml.ts';

/** A file of Apex: `X.cls`, `X.trigger`. */
export interface CodeFile {
  readonly name: string;
  readonly file: string;
  readonly source: string;
  readonly apiVersion: number;
  readonly active: boolean;
}

/** Reads an Apex file with the API version of its `-meta.xml`, else the project's. */
export function readCode(name: string, file: string, defaultApiVersion: number): CodeFile {
  const meta = `${file}-meta.xml`;
  const element = existsSync(meta) ? parseXml(readFileSync(meta, 'utf8'), meta) : undefined;
  return {
    name,
    file,
    source: readFileSync(file, 'utf8'),
    apiVersion: (element && numberOf(element, 'apiVersion')) ?? defaultApiVersion,
    active: !element || textOf(element, 'status') !== 'Inactive'
  };
}
