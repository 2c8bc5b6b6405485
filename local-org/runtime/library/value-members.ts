import type { ValueContext } from '../values/context.ts';
import type { Members } from './registry.ts';
import { assertMembers } from './system/Assert.ts';
import { booleanMembers } from './system/Boolean.ts';
import { dateMembers } from './system/Date.ts';
import { datetimeMembers } from './system/Datetime.ts';
import { decimalMembers } from './system/Decimal.ts';
import { doubleMembers } from './system/Double.ts';
import { integerMembers } from './system/Integer.ts';
import { longMembers } from './system/Long.ts';
import { matcherMembers } from './system/Matcher.ts';
import { mathMembers } from './system/Math.ts';
import { patternMembers } from './system/Pattern.ts';
import { stringMembers } from './system/String.ts';
import { stringEscapeMembers } from './system/StringEscape.ts';
import { stringRegexMembers } from './system/StringRegex.ts';
import { stringShapeMembers } from './system/StringShape.ts';
import { stringStaticMembers } from './system/StringStatic.ts';
import { systemMembers } from './system/System.ts';
import { timeMembers } from './system/Time.ts';
import { timeZoneMembers } from './system/TimeZone.ts';
import { listMembers } from './system/List.ts';
import { mapMembers } from './system/Map.ts';
import { setMembers } from './system/Set.ts';
import { sobjectMembers } from './system/SObject.ts';
import { uuidMembers } from './system/UUID.ts';

/** Members of the platform that need no rows and no transaction. */
export function valueMembers(context: ValueContext): readonly Members[] {
  return [
    assertMembers(context),
    booleanMembers,
    dateMembers(context),
    datetimeMembers(context),
    decimalMembers(context),
    doubleMembers(context),
    integerMembers(context),
    longMembers(context),
    matcherMembers,
    mathMembers(context),
    patternMembers,
    stringMembers,
    stringEscapeMembers,
    stringRegexMembers,
    stringShapeMembers,
    stringStaticMembers(context),
    systemMembers(context),
    timeMembers,
    uuidMembers(context),
    sobjectMembers(context),
    setMembers,
    mapMembers(context),
    listMembers(context),
    timeZoneMembers(() => context.now())
  ];
}
