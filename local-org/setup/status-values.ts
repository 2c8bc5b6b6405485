import type { ProjectMetadata } from '../metadata/project.ts';
import { forecastNames, stages } from '../runtime/dml/rules/opportunity.ts';
import { ApexTime } from '../runtime/values/time.ts';
import type { SetupWriter } from './rows.ts';

/** Objects whose rows are the values of a picklist, and which of them are final (Object Reference, LeadStatus, CaseStatus, TaskStatus). */
const lists = [
  { object: 'LeadStatus', of: ['Lead', 'Status'], flag: 'IsConverted', final: ['Closed - Converted'] },
  { object: 'CaseStatus', of: ['Case', 'Status'], flag: 'IsClosed', final: ['Closed'] },
  { object: 'TaskStatus', of: ['Task', 'Status'], flag: 'IsClosed', final: ['Completed'] }
] as const;
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Writes what every org lists of its statuses and stages, and its default business hours, which are round the clock. */
export function writeStatusValues(writer: SetupWriter, { schema }: ProjectMetadata): void {
  const valuesOf = (object: string, field: string) => schema.field(object, field)?.picklist ?? [];
  for (const { object, of, flag, final } of lists) {
    for (const [index, { value, label, isDefault }] of valuesOf(of[0], of[1]).entries()) {
      const isFinal = (final as readonly string[]).includes(value);
      const values = { MasterLabel: label, IsDefault: isDefault, SortOrder: index + 1, [flag]: isFinal };
      writer.put(object, ['ApiName'], { ApiName: value, ...values });
    }
  }
  for (const [index, { value, label }] of valuesOf('Opportunity', 'StageName').entries()) {
    const [probability, category] = stages[value] ?? [0, 'Pipeline'];
    writer.put('OpportunityStage', ['ApiName'], {
      ...{ ApiName: value, MasterLabel: label, SortOrder: index + 1, IsActive: true, DefaultProbability: probability },
      ...{ IsClosed: value.startsWith('Closed '), IsWon: value === 'Closed Won' },
      ...{ ForecastCategory: category, ForecastCategoryName: forecastNames[category] ?? category }
    });
  }
  const midnight = new ApexTime(0);
  const hours = Object.fromEntries(days.flatMap((day) => [`${day}StartTime`, `${day}EndTime`].map((name) => [name, midnight])));
  writer.put('BusinessHours', ['Name'], {
    Name: 'Default',
    IsActive: true,
    IsDefault: true,
    TimeZoneSidKey: 'America/Los_Angeles',
    ...hours
  });
}
