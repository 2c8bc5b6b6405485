import { basename, dirname, join, relative, resolve } from 'node:path';
import type { ProjectFolders } from '../../local-org/metadata/files.ts';
import { MetadataError, problemText } from '../../local-org/metadata/problems.ts';
import { readFolders } from '../../local-org/metadata/project.ts';
import { deploymentsOf } from '../../scripts/conformance/deployments.ts';
import { descriptionOf } from '../../scripts/conformance/suites.ts';
import type { FrontEnd } from './front-end.ts';
import { judge, type JudgedProject, judgedProject } from './judged-project.ts';
import { reasonOf } from './reasons.ts';
import { compareTyped, typedNodes } from './typed-nodes.ts';

/** Judges a public project as it is, with the checkouts beside it that it needs. Answers what differs and has no known reason. */
export function verifySuite(frontEnd: FrontEnd, checkout: string): readonly string[] {
  const name = basename(checkout);
  const needs = (descriptionOf(name).needs ?? []).map((needed) => join(dirname(checkout), needed));
  return deploymentsOf(checkout, needs).flatMap((folders) => {
    const opened = open(folders);
    if (typeof opened === 'string') {
      console.log(`${name}: not judged, ${opened}`);
      return [];
    }
    const isOwn = (file: string): boolean => !relative(resolve(checkout), resolve(opened.root, file)).startsWith('..');
    return verifyDeployment(frontEnd, name, opened.project, isOwn);
  });
}

/** A deployment, or why an org would refuse its metadata. */
function open(folders: ProjectFolders): { readonly root: string; readonly project: JudgedProject } | string {
  try {
    const project = readFolders(folders);
    return { root: project.root, project: judgedProject(project) };
  } catch (error) {
    if (error instanceof MetadataError) return problemText(error.problems[0]!);
    throw error;
  }
}

function verifyDeployment(frontEnd: FrontEnd, name: string, project: JudgedProject, isOwn: (file: string) => boolean): readonly string[] {
  const [ours, theirs] = [judge(project), frontEnd.check(project)];
  const problems: string[] = [];
  const files = project.sources.map(({ file }) => file).filter(isOwn);
  let [refused, different] = [0, 0];
  for (const file of files) {
    const [a, b] = [ours.get(file)?.[0], theirs.get(file)?.[0]];
    if (b) refused++;
    if (a?.line === b?.line) continue;
    different++;
    const difference = { program: file, theirs: b, ours: a };
    const text = `${name}/${file}: front end ${b?.line ?? 'accepts'} ${b?.message ?? ''}, here ${a?.line ?? 'accepts'} ${a?.message ?? ''}`;
    const reason = reasonOf(difference);
    if (reason === undefined) problems.push(text);
    else console.log(`  ${text}: ${reason}`);
  }
  const nodes = frontEnd.dump(project).filter(({ file }) => isOwn(file));
  const typed = compareTyped(nodes, typedNodes(project));
  const share = nodes.length === 0 ? 100 : Math.floor((1 - typed.length / nodes.length) * 10_000) / 100;
  console.log(
    `${name}: ${files.length} files, ${files.length - refused} accepted, ${different} different; ` +
      `types and overloads: ${nodes.length - typed.length} of ${nodes.length} (${share} %)`
  );
  for (const { node, ours: here } of typed)
    console.log(`  ${node.file}:${node.line}:${node.column} ${node.kind}: ${node.text}, here ${here || 'not seen'}`);
  return problems;
}
