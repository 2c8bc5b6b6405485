import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * One file of an archive (APPNOTE.TXT, .ZIP File Format Specification; no encryption, no Zip64). Read and written here, because Apex asks at once for
 * levels and comments of entries: fflate reads no comments, adm-zip knows no levels, JSZip and yauzl answer later.
 */
export interface ZipFile {
  readonly name: string;
  readonly comment: string;
  /** Milliseconds in UTC; the format keeps even seconds. */
  readonly modified: number;
  readonly deflated: boolean;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8 = 0x800;
const DEFLATE = 8;

export class ZipFormatError extends Error {}

/** `level`: of zlib, 0 to 9 or -1. */
export function packFile(name: string, content: Uint8Array, deflated: boolean, level: number, modified: number, comment: string): ZipFile {
  const packed = deflated ? deflateRawSync(content, { level }) : content;
  return { name, comment, modified, deflated, crc: crc32(content), size: content.length, packed };
}

/** Throws ZipFormatError if the bytes are not those of the file. */
export function unpackFile({ name, packed, deflated, crc }: ZipFile): Uint8Array {
  try {
    const content = deflated ? inflateRawSync(packed) : packed;
    if (crc32(content) === crc) return content;
  } catch {
    // Told below, as a wrong checksum is.
  }
  throw new ZipFormatError(`invalid entry ${name}`);
}

export function writeArchive(files: readonly ZipFile[]): Uint8Array {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const local = Buffer.concat([header(LOCAL, file, name.length), name, file.packed]);
    const comment = Buffer.from(file.comment);
    const rest = Buffer.alloc(14);
    rest.writeUInt16LE(comment.length, 0);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([header(CENTRAL, file, name.length), rest, name, comment]));
    parts.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directory, end]);
}

/** What the headers of a file before its content and in the directory have in common. */
function header(signature: number, file: ZipFile, nameLength: number): Buffer {
  const versions = signature === CENTRAL ? [20, 20] : [20];
  const { date, time } = dosTime(file.modified);
  const words = Buffer.alloc(4 + 2 * (versions.length + 4));
  words.writeUInt32LE(signature, 0);
  [...versions, UTF8, file.deflated ? DEFLATE : 0, time, date].forEach((word, i) => words.writeUInt16LE(word, 4 + 2 * i));
  const sizes = Buffer.alloc(16);
  [file.crc, file.packed.length, file.size].forEach((word, i) => sizes.writeUInt32LE(word, 4 * i));
  sizes.writeUInt16LE(nameLength, 12);
  return Buffer.concat([words, sizes]);
}

/** The files that the directory at the end of an archive names. Throws ZipFormatError if there is none. */
export function readArchive(bytes: Uint8Array): ZipFile[] {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > data.length) throw new ZipFormatError('zip END header not found');
  const files: ZipFile[] = [];
  let at = data.readUInt32LE(end + 16);
  for (let i = data.readUInt16LE(end + 10); i > 0; i--) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== CENTRAL) throw new ZipFormatError('invalid central directory');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => data.readUInt16LE(at + field)) as [number, number, number];
    files.push(fileAt(data, at, nameLength, extraLength, commentLength));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}

function fileAt(data: Buffer, at: number, nameLength: number, extraLength: number, commentLength: number): ZipFile {
  const local = data.readUInt32LE(at + 42);
  const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
  const name = at + 46;
  const comment = name + nameLength + extraLength;
  return {
    name: data.toString('utf8', name, name + nameLength),
    comment: data.toString('utf8', comment, comment + commentLength),
    modified: fromDosTime(data.readUInt16LE(at + 14), data.readUInt16LE(at + 12)),
    deflated: data.readUInt16LE(at + 10) === DEFLATE,
    crc: data.readUInt32LE(at + 16),
    size: data.readUInt32LE(at + 24),
    packed: data.subarray(start, start + data.readUInt32LE(at + 20))
  };
}

function dosTime(millis: number): { date: number; time: number } {
  const at = new Date(millis);
  return {
    date: ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
    time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  };
}

const fromDosTime = (date: number, time: number): number =>
  Date.UTC((date >> 9) + 1980, ((date >> 5) & 15) - 1, date & 31, time >> 11, (time >> 5) & 63, (time & 31) * 2);
