import { ApexBlob } from '../../values/blob.ts';
import type { MutableRow, Row } from '../../storage/row.ts';
import type { SaveContext } from '../context.ts';
import { failure } from '../failures.ts';
import { setValue } from '../row-record.ts';
import type { ObjectRules } from './rules.ts';
import { addRow, write } from './write.ts';

/** What a version tells of its document (Object Reference, ContentDocument). */
const shared = ['Title', 'FileExtension', 'FileType', 'ContentSize', 'Description'] as const;

/** File types that are not the extension in capitals (Object Reference, ContentVersion, FileType). */
const fileTypes: Readonly<Record<string, string>> = {
  doc: 'WORD',
  docx: 'WORD_X',
  htm: 'HTML',
  jpeg: 'JPG',
  ppt: 'POWER_POINT',
  pptx: 'POWER_POINT_X',
  snote: 'SNOTE',
  txt: 'TEXT',
  xls: 'EXCEL',
  xlsx: 'EXCEL_X'
};

/** The first version of a file brings its document along; a later one becomes the latest. */
export const contentVersionRules: ObjectRules = {
  complete(context, row, before) {
    const path = context.valueOf(row, 'PathOnClient') as string | null;
    const data = context.valueOf(row, 'VersionData');
    const extension = path?.includes('.') ? path.slice(path.lastIndexOf('.') + 1) : null;
    write(context, row, {
      FileExtension: extension,
      FileType: extension === null ? 'UNKNOWN' : (fileTypes[extension.toLowerCase()] ?? extension.toUpperCase()),
      ContentSize: data instanceof ApexBlob ? data.size : 0
    });
    if (before) return;
    const document = context.valueOf(row, 'ContentDocumentId') as string | null;
    write(context, row, {
      IsLatest: true,
      VersionNumber: String(versionsOf(context, document).length + 1),
      ...(document === null && { ContentDocumentId: addRow(context, 'ContentDocument', { OwnerId: context.tx.user.id }) })
    });
  },
  validate(context, row) {
    const data = context.valueOf(row, 'VersionData');
    return data instanceof ApexBlob && data.size === 0
      ? failure('REQUIRED_FIELD_MISSING', 'Required fields are missing: [VersionData]', 'VersionData')
      : null;
  },
  saved(context, row, before) {
    if (before && context.valueOf(row, 'IsLatest') !== true) return;
    const document = context.valueOf(row, 'ContentDocumentId') as string;
    tellDocument(context, row, document);
    if (before) return;
    if (context.valueOf(row, 'VersionNumber') === '1') linkDocument(context, row, document);
    for (const id of versionsOf(context, document)) {
      if (id === row[0]) continue;
      const older = context.table.copy(context.table.get(id)!);
      write(context, older, { IsLatest: false });
      context.table.put(older);
    }
  }
};

/** A new document is in its owner's library, and where it is first published (Object Reference, ContentDocumentLink). */
function linkDocument(context: SaveContext, version: Row, document: string): void {
  const link = (to: unknown, shareType: string): string =>
    addRow(context, 'ContentDocumentLink', {
      ContentDocumentId: document,
      LinkedEntityId: to,
      ShareType: shareType,
      Visibility: 'AllUsers'
    });
  const owner = context.tx.user.id;
  const place = context.valueOf(version, 'FirstPublishLocationId');
  link(owner, 'I');
  if (place !== null && place !== owner) link(place, 'V');
}

function versionsOf(context: SaveContext, document: string | null): readonly string[] {
  return document === null ? [] : [...context.table.idsWhere(context.field('ContentDocumentId')!, document)];
}

function tellDocument(context: SaveContext, version: Row, document: string): void {
  const { database } = context.tx;
  const table = database.table('ContentDocument');
  const stored = table.get(document);
  if (!stored) return;
  const row: MutableRow = table.copy(stored);
  const set = (name: string, value: unknown): void => setValue(table, row, database.schema.field('ContentDocument', name)!, value);
  set('LatestPublishedVersionId', version[0]);
  for (const name of shared) set(name, context.valueOf(version, name));
  table.put(row);
}
