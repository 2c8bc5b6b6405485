import { Decimal } from '../../values/decimal.ts';
import type { ObjectRules } from './rules.ts';
import { write } from './write.ts';

/** Probability and forecast category of the standard stages. */
export const stages: Readonly<Record<string, readonly [number, string]>> = {
  Prospecting: [10, 'Pipeline'],
  Qualification: [10, 'Pipeline'],
  'Needs Analysis': [20, 'Pipeline'],
  'Value Proposition': [50, 'Pipeline'],
  'Id. Decision Makers': [60, 'Pipeline'],
  'Perception Analysis': [70, 'Pipeline'],
  'Proposal/Price Quote': [75, 'BestCase'],
  'Negotiation/Review': [90, 'BestCase'],
  'Closed Won': [100, 'Closed'],
  'Closed Lost': [0, 'Omitted']
};

/** What people call the forecast categories (Object Reference, Opportunity, ForecastCategoryName). */
export const forecastNames: Readonly<Record<string, string>> = { BestCase: 'Best Case', Forecast: 'Commit' };

export const opportunityRules: ObjectRules = {
  complete(context, row, before) {
    const stage = context.valueOf(row, 'StageName') as string | null;
    const [probability, category] = stages[stage ?? ''] ?? [0, 'Pipeline'];
    write(context, row, {
      IsClosed: stage === 'Closed Won' || stage === 'Closed Lost',
      IsWon: stage === 'Closed Won',
      ForecastCategory: category
    });
    const moved = before !== null && context.valueOf(before, 'StageName') !== stage;
    if (moved || context.valueOf(row, 'Probability') === null) write(context, row, { Probability: Decimal.ofInteger(probability) });
    if (moved || context.valueOf(row, 'ForecastCategoryName') === null)
      write(context, row, { ForecastCategoryName: forecastNames[category] ?? category });
    // Of one with products the amount is their total: what is written to it is ignored (Object Reference, Opportunity, Amount).
    if (before && !context.asPlatform && context.valueOf(before, 'HasOpportunityLineItem') === true)
      write(context, row, { Amount: context.valueOf(before, 'Amount') });
    const amount = context.valueOf(row, 'Amount') as Decimal | null;
    const share = context.valueOf(row, 'Probability') as Decimal;
    write(context, row, { ExpectedRevenue: amount && amount.multiply(share).divideTo(Decimal.ofInteger(100), 2) });
  }
};
