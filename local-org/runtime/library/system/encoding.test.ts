import { describe, expect, test } from 'vitest';
import { ApexBlob } from '../../values/blob.ts';
import { caller, testContext } from '../testing/test-context.ts';

const call = caller(testContext());
const blob = (text: string): ApexBlob => ApexBlob.ofText(text);
const hex = (value: unknown): string => Buffer.from((value as ApexBlob).bytes).toString('hex');

describe('bytes (Apex Reference, Blob, EncodingUtil and Crypto Classes)', () => {
  test('texts are UTF-8', () => {
    expect(call('System.Blob.size()', call('System.Blob.valueOf(String)', 'é'))).toBe(2);
    expect(call('System.Blob.toString()', blob('é'))).toBe('é');
    expect(() => call('System.Blob.toString()', new ApexBlob(Uint8Array.of(0xff)))).toThrow('BLOB is not a valid UTF-8 string');
  });

  test('Base64 and hexadecimal', () => {
    expect(call('System.EncodingUtil.base64Encode(Blob)', blob('Hello'))).toBe('SGVsbG8=');
    expect(hex(call('System.EncodingUtil.base64Decode(String)', 'SGVsbG8='))).toBe('48656c6c6f');
    expect(call('System.EncodingUtil.convertToHex(Blob)', blob('Hello'))).toBe('48656c6c6f');
    expect(hex(call('System.EncodingUtil.convertFromHex(String)', '4A4b'))).toBe('4a4b');
    expect(() => call('System.EncodingUtil.convertFromHex(String)', '4')).toThrow('Invalid hex string');
  });

  test('URLs are encoded as by java.net.URLEncoder', () => {
    expect(call('System.EncodingUtil.urlEncode(String,String)', 'a b&c=é*~', 'UTF-8')).toBe('a+b%26c%3D%C3%A9*%7E');
    expect(call('System.EncodingUtil.urlDecode(String,String)', 'a+b%26c%3D%C3%A9', 'UTF-8')).toBe('a b&c=é');
    expect(call('System.EncodingUtil.urlEncode(String,String)', '😀', 'UTF-8')).toBe('%F0%9F%98%80');
  });

  test.each([
    ['MD5', '900150983cd24fb0d6963f7d28e17f72'],
    ['SHA1', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
    ['SHA-256', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['SHA3-256', '3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532']
  ])('digest %s', (algorithm, expected) => {
    expect(hex(call('System.Crypto.generateDigest(String,Blob)', algorithm, blob('abc')))).toBe(expected);
  });

  test('message authentication (RFC 4231, test case 2)', () => {
    const mac = call('System.Crypto.generateMac(String,Blob,Blob)', 'hmacSHA256', blob('what do ya want for nothing?'), blob('Jefe'));
    expect(hex(mac)).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
    expect(call('System.Crypto.verifyHmac(String,Blob,Blob,Blob)', 'hmacSHA256', blob('x'), blob('Jefe'), mac)).toBe(false);
  });

  test('what is encrypted comes back, and only with its key', () => {
    const key = call('System.Crypto.generateAesKey(Integer)', 256) as ApexBlob;
    const secret = call('System.Crypto.encryptWithManagedIV(String,Blob,Blob)', 'AES256', key, blob('Test data'));
    expect(call('System.Blob.toString()', call('System.Crypto.decryptWithManagedIV(String,Blob,Blob)', 'AES256', key, secret))).toBe(
      'Test data'
    );
    const other = call('System.Crypto.generateAesKey(Integer)', 256);
    expect(() => call('System.Crypto.decryptWithManagedIV(String,Blob,Blob)', 'AES256', other, secret)).toThrow('not properly padded');
    expect(() => call('System.Crypto.encryptWithManagedIV(String,Blob,Blob)', 'AES128', key, blob('x'))).toThrow('Must be 16 bytes');
    expect(() => call('System.Crypto.generateDigest(String,Blob)', 'SHA-2', blob('x'))).toThrow('Unsupported algorithm');
  });
});
