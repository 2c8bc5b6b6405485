import type { BusinessUnit } from 'c/userSyncServer';
import type { Screen, SetupPage } from 'c/userSyncState';
import { format } from 'c/userSyncText';
import { labels } from './labels';

type Facts = Apex.UserSyncSetupFacts;

export interface Check {
  readonly label: string;
  readonly met: boolean;
}

export interface AssistantStep {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly who: string;
  /** Those who may do it, by name, as far as they are known. */
  readonly names: readonly string[];
  readonly mine: boolean;
  readonly screen: Screen | undefined;
  readonly screenName: string;
  /** A page of Setup that the step needs. */
  readonly setup: SetupPage | undefined;
  readonly checks: readonly Check[];
  readonly needed: boolean;
  readonly done: boolean;
  /** Who did it last, and when; undefined where nobody is known. */
  readonly doneBy: Apex.UserSyncSetupFactsDone | undefined;
}

type Draft = Omit<AssistantStep, 'done' | 'doneBy' | 'needed' | 'setup'> & Partial<Pick<AssistantStep, 'needed' | 'setup'>>;

const over: readonly string[] = ['Transferred', 'Paused', 'Quarantined'];

/** The steps in their order: who may do each, and what of it is done. */
export function stepsOf(unit: BusinessUnit, facts: Facts): AssistantStep[] {
  const { admins, profiles, reviewedProfiles } = facts;
  const met = (code: string) => facts.conditions.some((condition) => condition.code === code && condition.met);
  const isOver = over.includes(unit.status);
  const salesforce = { who: labels.salesforceAdmin, names: [], mine: unit.canAssign };
  const engagement = { who: labels.accountEngagementAdmin, names: admins, mine: unit.canMap };
  const drafts: Draft[] = [
    {
      key: 'Unit',
      name: labels.unit,
      text: labels.unitText,
      ...salesforce,
      screen: 'BusinessUnit',
      screenName: labels.screenUnit,
      setup: 'NamedCredentials',
      checks: [check(labels.checkUnit, true), check(labels.checkConnection, met('ConnectionTested'))]
    },
    {
      key: 'Assign',
      name: labels.assign,
      text: labels.assignText,
      ...salesforce,
      screen: 'Assignments',
      screenName: labels.screenAssign,
      setup: 'PublicGroups',
      checks: [check(labels.checkAssigned, met('UsersAssigned'))]
    },
    {
      key: 'Map',
      name: labels.map,
      text: labels.mapText,
      ...engagement,
      screen: 'RoleMapping',
      screenName: labels.screenMap,
      checks: [
        check(labels.checkRoles, met('InventoryRead')),
        check(format(labels.profilesReviewed, reviewedProfiles, profiles), met('MappingReviewed'))
      ]
    },
    {
      key: 'Usernames',
      name: labels.usernames,
      text: labels.usernamesText,
      ...engagement,
      screen: 'Usernames',
      screenName: labels.screenUsernames,
      checks: [
        check(labels.checkRoles, met('InventoryRead')),
        check(conflictsText(facts), met('InventoryRead') && facts.conflicts.open === 0)
      ]
    },
    {
      key: 'Transfer',
      name: labels.transfer,
      text: unit.mode === 'Watch' ? labels.watching : labels.transferText,
      ...engagement,
      screen: 'Transfer',
      screenName: labels.screenTransfer,
      needed: unit.mode !== 'Watch',
      checks: [check(labels.checkSeen, isOver || met('PreviewSeen')), check(labels.checkTransferred, isOver)]
    },
    {
      key: 'Access',
      name: labels.access,
      text: labels.accessText,
      ...salesforce,
      screen: undefined,
      screenName: '',
      setup: 'PermissionSets',
      checks: [check(labels.checkAccess, facts.accessChecked)]
    }
  ];
  return drafts.map((draft) => ({
    ...draft,
    setup: draft.setup,
    needed: draft.needed ?? true,
    doneBy: facts.done[draft.key],
    done: draft.checks.every((one) => one.met)
  }));
}

/** The first step that is needed and not done. */
export function nextStep(steps: readonly AssistantStep[]): AssistantStep | undefined {
  return steps.find(({ needed, done }) => needed && !done);
}

/** What is left on purpose is settled, until new ones come. */
function conflictsText({ conflicts: { all, open } }: Facts): string {
  if (all === 0) return labels.checkConflicts;
  return open === 0 ? format(labels.conflictsLeftAsTheyAre, all) : format(labels.conflictsLeft, open);
}

function check(label: string, met: boolean): Check {
  return { label, met };
}
