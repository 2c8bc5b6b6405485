import { ApexBlob } from '../../values/blob.ts';
import type { ObjectRules } from './rules.ts';
import { addRow, write } from './write.ts';

/** The first version of a file brings its document along; a later one becomes the latest. */
export const contentVersionRules: ObjectRules = {
  complete(context, row, before) {
    const path = context.valueOf(row, 'PathOnClient') as string | null;
    const data = context.valueOf(row, 'VersionData');
    const extension = path?.includes('.') ? path.slice(path.lastIndexOf('.') + 1) : null;
    write(context, row, {
      FileExtension: extension,
      FileType: extension?.toUpperCase() ?? 'UNKNOWN',
      ContentSize: data instanceof ApexBlob ? data.size : 0,
      IsLatest: true
    });
    if (before || context.valueOf(row, 'ContentDocumentId') !== null) return;
    const title = context.valueOf(row, 'Title');
    write(context, row, {
      ContentDocumentId: addRow(context, 'ContentDocument', { Title: title, LatestPublishedVersionId: row[0], OwnerId: context.tx.user.id })
    });
  },
  saved(context, row, before) {
    if (before) return;
    const { table } = context;
    const document = context.valueOf(row, 'ContentDocumentId') as string;
    for (const id of [...table.idsWhere(context.field('ContentDocumentId')!, document)]) {
      if (id === row[0]) continue;
      const older = table.copy(table.get(id)!);
      write(context, older, { IsLatest: false });
      table.put(older);
    }
  }
};
