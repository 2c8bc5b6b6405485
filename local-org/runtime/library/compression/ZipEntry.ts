import { currentTransaction } from '../../transactions/current.ts';
import { ApexBlob } from '../../values/blob.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import { PlatformObject } from '../../values/platform-object.ts';
import type { EnumConstant } from '../../values/user-object.ts';
import type { Members } from '../registry.ts';
import { packFile, unpackFile, type ZipFile } from './zip-archive.ts';

/** `Compression.ZipEntry`: its content is packed when it is asked for. */
export class ZipEntry extends PlatformObject {
  override readonly typeName = 'Compression.ZipEntry';
  name = '';
  comment: string | null = null;
  modified: ApexDatetime | null = null;
  deflated = true;
  content: ApexBlob | null = null;
  /** As it was read from an archive. */
  packed: ZipFile | null = null;

  override toText(): string {
    return this.name;
  }

  /** Packs the content if it is new. `level`: of zlib. */
  file(level = -1): ZipFile {
    if (this.packed) return this.packed;
    const bytes = this.content?.bytes ?? new Uint8Array();
    const modified = this.modified?.millis ?? currentTransaction().org.clock.now();
    return packFile(this.name, bytes, this.deflated, level, modified, this.comment ?? '');
  }

  bytes(): ApexBlob {
    return (this.content ??= new ApexBlob(unpackFile(this.packed!)));
  }

  static of(file: ZipFile): ZipEntry {
    const entry = new ZipEntry();
    const { name, comment, modified, deflated } = file;
    return Object.assign(entry, { name, comment: comment || null, modified: new ApexDatetime(modified), deflated, packed: file });
  }
}

const type = 'Compression.ZipEntry';
const changed = (change: (entry: ZipEntry, value: never) => void) => (entry: ZipEntry, value: never) => {
  if (entry.packed) entry.bytes();
  entry.packed = null;
  change(entry, value);
  return entry;
};

/** Apex Reference, ZipEntry Class. */
export const zipEntryMembers: Members = {
  [`${type}.<init>()`]: () => new ZipEntry(),
  [`${type}.getName()`]: (entry: ZipEntry) => entry.name,
  [`${type}.getComment()`]: (entry: ZipEntry) => entry.comment,
  [`${type}.getContent()`]: (entry: ZipEntry) => (entry.content || entry.packed ? entry.bytes() : null),
  [`${type}.getLastModifiedTime()`]: (entry: ZipEntry) => entry.modified,
  [`${type}.getMethod()`]: (entry: ZipEntry) => methodOf(entry.deflated),
  [`${type}.getCompressedSize()`]: (entry: ZipEntry) => BigInt(entry.file().packed.length),
  [`${type}.getUncompressedSize()`]: (entry: ZipEntry) => BigInt(entry.file().size),
  [`${type}.getCrc()`]: (entry: ZipEntry) => BigInt(entry.file().crc),
  [`${type}.toString()`]: (entry: ZipEntry) => entry.name,
  [`${type}.setComment(String)`]: changed((entry, comment) => (entry.comment = comment)),
  [`${type}.setContent(Blob)`]: changed((entry, content) => (entry.content = content)),
  [`${type}.setLastModifiedTime(Datetime)`]: changed((entry, modified) => (entry.modified = modified)),
  [`${type}.setMethod(Compression.Method)`]: changed((entry, method: EnumConstant) => (entry.deflated = method.name === 'DEFLATED'))
};

export const methodOf = (deflated: boolean): EnumConstant =>
  currentTransaction().engine.enums.constant('Compression.Method', deflated ? 'DEFLATED' : 'STORED');
