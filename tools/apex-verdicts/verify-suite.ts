import { basename } from 'node:path';
import type { FrontEnd } from './front-end.ts';
import { judge, openProject } from './judged-project.ts';
import { reasonOf } from './reasons.ts';
import { compareTyped, typedNodes } from './typed-nodes.ts';

/** Judges a public project as it is. Answers what differs and has no known reason. */
export function verifySuite(frontEnd: FrontEnd, folder: string): readonly string[] {
  const project = openProject(folder);
  const [ours, theirs] = [judge(project), frontEnd.check(project)];
  const problems: string[] = [];
  let [refused, different] = [0, 0];
  for (const { file } of project.sources) {
    const [a, b] = [ours.get(file)?.[0], theirs.get(file)?.[0]];
    if (b) refused++;
    if (a?.line === b?.line) continue;
    different++;
    const difference = { program: file, theirs: b, ours: a };
    const text = `${basename(folder)}/${file}: front end ${b?.line ?? 'accepts'} ${b?.message ?? ''}, here ${a?.line ?? 'accepts'} ${a?.message ?? ''}`;
    const reason = reasonOf(difference);
    if (reason === undefined) problems.push(text);
    else console.log(`  ${text}: ${reason}`);
  }
  const nodes = frontEnd.dump(project);
  const typed = compareTyped(nodes, typedNodes(project));
  const share = nodes.length === 0 ? 100 : Math.floor((1 - typed.length / nodes.length) * 10_000) / 100;
  console.log(
    `${basename(folder)}: ${project.sources.length} files, ${project.sources.length - refused} accepted, ${different} different; ` +
      `types and overloads: ${nodes.length - typed.length} of ${nodes.length} (${share} %)`
  );
  for (const { node, ours: here } of typed)
    console.log(`  ${node.file}:${node.line}:${node.column} ${node.kind}: ${node.text}, here ${here || 'not seen'}`);
  return problems;
}
