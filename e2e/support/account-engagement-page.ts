import { expect } from 'vitest';
import type { Screens } from './screens.ts';

/** Account Engagement's own page shows Zuzana of Lindervane Europe as it should after the first push: mapped, Marketing, read-only, sending from her address. */
export async function showsZuzana(screens: Screens, address: string): Promise<void> {
  const { page } = screens;
  await page.goto(address);
  await page.getByRole('main').getByRole('link', { name: 'Lindervane Europe' }).click();
  await page.getByRole('searchbox').fill('Zuzana');
  await page.keyboard.press('Enter');
  expect(await screens.row('Zuzana Králíková').innerText()).toMatch(/Marketing\s+005Lv0000000021IAA\s+Read-only, synced/);
  await page.getByRole('link', { name: 'Zuzana Králíková' }).click();
  await page.getByText('Sends from').waitFor();
  expect(await page.getByRole('main').innerText()).toMatch(/Sends from\s+zuzana\.kralikova@lindervane\.example\.com/);
}
