import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { ComponentCompiler } from './component-compiler.ts';

let root: string;
let compiler: ComponentCompiler;
afterEach(() => {
  compiler.close();
  rmSync(root, { recursive: true, force: true });
});

it("compiles a component's TypeScript when it is changed, and names what is wrong with it", async () => {
  root = mkdtempSync(join(tmpdir(), 'components-'));
  const folder = join(root, 'force-app/main/lwc/hello');
  mkdirSync(folder, { recursive: true });
  const options = { compilerOptions: { target: 'ESNext', module: 'ESNext', types: [], noEmit: true }, include: ['force-app/**/*.ts'] };
  writeFileSync(join(root, 'tsconfig.json'), JSON.stringify(options));
  const lines: string[] = [];
  compiler = new ComponentCompiler(root, (line) => lines.push(line));
  const write = (text: string) => writeFileSync(join(folder, 'hello.ts'), text);
  const compiled = () => (existsSync(join(folder, 'hello.js')) ? readFileSync(join(folder, 'hello.js'), 'utf8') : '');
  write('export const one: number = 1;');
  await expect.poll(compiled, { timeout: 50_000 }).toContain('export const one = 1;');
  write("export const one: number = 'text';");
  await expect.poll(() => lines.join('\n'), { timeout: 50_000 }).toContain('hello.ts(1,14): error TS2322');
});
