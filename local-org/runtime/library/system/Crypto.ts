import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  type KeyObject,
  createPublicKey,
  sign,
  timingSafeEqual,
  verify
} from 'node:crypto';
import { costs } from '../../kernel/costs.ts';
import { ApexBlob } from '../../values/blob.ts';
import type { ValueContext } from '../../values/context.ts';
import { NotSupportedError } from '../../values/exception.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import { nonNull, type Members } from '../registry.ts';

/** Apex Reference, Crypto Class. */
export function cryptoMembers(context: ValueContext): Members {
  const charge = (blob: ApexBlob): Uint8Array => {
    context.charge((blob.size / 1024) * costs.digestKilobyte);
    return blob.bytes;
  };
  return nonNull({
    'System.Crypto.generateDigest(String,Blob)': (algorithm: string, input: ApexBlob) =>
      blobOf(createHash(lookUp(DIGESTS, algorithm)).update(charge(input)).digest()),
    'System.Crypto.generateMac(String,Blob,Blob)': (algorithm: string, input: ApexBlob, key: ApexBlob) =>
      blobOf(mac(algorithm, charge(input), key)),
    'System.Crypto.verifyHmac(String,Blob,Blob,Blob)': (algorithm: string, input: ApexBlob, key: ApexBlob, expected: ApexBlob) => {
      const actual = mac(algorithm, charge(input), key);
      return actual.length === expected.size && timingSafeEqual(actual, expected.bytes);
    },
    'System.Crypto.encrypt(String,Blob,Blob,Blob)': (algorithm: string, key: ApexBlob, iv: ApexBlob, clear: ApexBlob) =>
      blobOf(encrypt(algorithm, key, checkIv(iv.bytes), charge(clear))),
    'System.Crypto.decrypt(String,Blob,Blob,Blob)': (algorithm: string, key: ApexBlob, iv: ApexBlob, data: ApexBlob) =>
      blobOf(decrypt(algorithm, key, checkIv(iv.bytes), charge(data))),
    'System.Crypto.encryptWithManagedIV(String,Blob,Blob)': (algorithm: string, key: ApexBlob, clear: ApexBlob) => {
      const iv = context.random().bytes(IV_LENGTH);
      return blobOf(Buffer.concat([iv, encrypt(algorithm, key, iv, charge(clear))]));
    },
    'System.Crypto.decryptWithManagedIV(String,Blob,Blob)': (algorithm: string, key: ApexBlob, data: ApexBlob) =>
      blobOf(decrypt(algorithm, key, checkIv(data.bytes.subarray(0, IV_LENGTH)), charge(data).subarray(IV_LENGTH))),
    'System.Crypto.generateAesKey(Integer)': (size: number) => {
      if (![128, 192, 256].includes(size)) throw invalid('Invalid key size. Must be 128, 192, or 256 bits.');
      return new ApexBlob(context.random().bytes(size / 8));
    },
    'System.Crypto.getRandomInteger()': () => context.random().int32(),
    'System.Crypto.getRandomLong()': () =>
      BigInt.asIntN(64, (BigInt(context.random().int32()) << 32n) ^ BigInt.asUintN(32, BigInt(context.random().int32()))),
    'System.Crypto.sign(String,Blob,Blob)': (algorithm: string, input: ApexBlob, key: ApexBlob) =>
      blobOf(sign(lookUp(SIGNATURES, algorithm), input.bytes, privateKeyOf(key))),
    'System.Crypto.verify(String,Blob,Blob,Blob)': (algorithm: string, input: ApexBlob, signature: ApexBlob, key: ApexBlob) =>
      verify(
        lookUp(SIGNATURES, algorithm),
        input.bytes,
        createPublicKey({ key: Buffer.from(key.bytes), format: 'der', type: 'spki' }),
        signature.bytes
      ),
    'System.Crypto.signWithCertificate(String,Blob,String)': (_algorithm: string, _input: ApexBlob, _certificate: string) => {
      throw new NotSupportedError('Crypto.signWithCertificate: the local org has no certificates');
    }
  });
}

const IV_LENGTH = 16;

const DIGESTS: Readonly<Record<string, string>> = {
  md5: 'md5',
  sha1: 'sha1',
  'sha-1': 'sha1',
  'sha-256': 'sha256',
  sha256: 'sha256',
  'sha-384': 'sha384',
  sha384: 'sha384',
  'sha-512': 'sha512',
  sha512: 'sha512',
  'sha3-256': 'sha3-256',
  'sha3-384': 'sha3-384',
  'sha3-512': 'sha3-512'
};
const MACS: Readonly<Record<string, string>> = {
  hmacmd5: 'md5',
  hmacsha1: 'sha1',
  hmacsha256: 'sha256',
  hmacsha384: 'sha384',
  hmacsha512: 'sha512'
};
const SIGNATURES: Readonly<Record<string, string>> = {
  'rsa-sha1': 'RSA-SHA1',
  rsa: 'RSA-SHA1',
  'rsa-sha256': 'RSA-SHA256',
  'rsa-sha384': 'RSA-SHA384',
  'rsa-sha512': 'RSA-SHA512',
  'ecdsa-sha256': 'sha256',
  'ecdsa-sha384': 'sha384',
  'ecdsa-sha512': 'sha512'
};

function lookUp(table: Readonly<Record<string, string>>, algorithm: string): string {
  const name = table[algorithm.toLowerCase()];
  if (name === undefined) throw invalid(`Unsupported algorithm: ${algorithm}`);
  return name;
}

/** A key in PKCS #8. */
function privateKeyOf({ bytes }: ApexBlob): KeyObject {
  try {
    return createPrivateKey({ key: Buffer.from(bytes), format: 'der', type: 'pkcs8' });
  } catch {
    throw apexException('System.SecurityException', 'Invalid Crypto Key');
  }
}

const invalid = (message: string): Error => apexException('System.InvalidParameterValueException', message);
const blobOf = (bytes: Buffer): ApexBlob => new ApexBlob(bytes);
const mac = (algorithm: string, input: Uint8Array, key: ApexBlob): Buffer =>
  createHmac(lookUp(MACS, algorithm), key.bytes).update(input).digest();

/** `AES256` → `aes-256-cbc`, PKCS#7 padding; the key's length must fit. */
function cipherOf(algorithm: string, key: ApexBlob): string {
  const bits = Number(/^AES(128|192|256)$/i.exec(algorithm)?.[1] ?? 0);
  if (bits === 0) throw invalid('Invalid algorithm. Must be AES128, AES192, or AES256.');
  if (key.size * 8 !== bits) throw invalid(`Invalid private key. Must be ${bits / 8} bytes.`);
  return `aes-${bits}-cbc`;
}

function checkIv(iv: Uint8Array): Uint8Array {
  if (iv.length !== IV_LENGTH) throw invalid(`Invalid initialization vector. Must be ${IV_LENGTH} bytes.`);
  return iv;
}

function encrypt(algorithm: string, key: ApexBlob, iv: Uint8Array, clear: Uint8Array): Buffer {
  const cipher = createCipheriv(cipherOf(algorithm, key), key.bytes, iv);
  return Buffer.concat([cipher.update(clear), cipher.final()]);
}

function decrypt(algorithm: string, key: ApexBlob, iv: Uint8Array, data: Uint8Array): Buffer {
  const decipher = createDecipheriv(cipherOf(algorithm, key), key.bytes, iv);
  try {
    return Buffer.concat([decipher.update(data), decipher.final()]);
  } catch {
    throw apexException('System.SecurityException', 'Given final block not properly padded');
  }
}
