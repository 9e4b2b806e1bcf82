import { STAFF, sessionOf, signIn, test } from "../support/parvis";

for (const who of STAFF) {
  test(`${who} signs in`, async ({ page, context }) => {
    await signIn(page, `${who}@example.org`);
    await context.storageState({ path: sessionOf(who) });
  });
}
