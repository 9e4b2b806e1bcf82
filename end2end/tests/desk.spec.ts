// Who may do what at the desk, and what happens when two do it at once.
import { decide, moderationOf, sendIdea } from "../support/idea";
import { COLLECTING, VOTING, expect, somebody, test, titled } from "../support/parvis";

test("of two who decide about the same idea, the second is told", async ({ page, staff }) => {
  const title = titled("Une fresque");
  const number = await sendIdea(page, somebody(), title);
  const [first, second] = [await staff("moderation"), await staff("coordination")];
  for (const desk of [first, second]) await desk.goto(moderationOf(number));

  await decide(first, "publish");
  await decide(second, "refuse", "Cette idée ne dépend pas de la ville.");
  await expect(second.locator("main .tone-warning")).toContainText("déjà traitée par quelqu’un d’autre");
  await expect(second.locator("main .tone-warning")).toContainText(title);
  // Nothing is overwritten, and the words of the second are not lost.
  await expect(second.locator("#message")).toHaveValue("Cette idée ne dépend pas de la ville.");
  await page.goto(`/fr/e/${COLLECTING}/ideas/${number}`);
  await expect(page.locator("main")).toContainText("Publiée");
});

test("a decision without a reason is not taken", async ({ page, staff }) => {
  const number = await sendIdea(page, somebody(), titled("Un marché"));
  const desk = await staff("moderation");
  await desk.goto(moderationOf(number));
  await desk.locator("input[name=verdict][value=refuse]").check();
  await desk.locator("[data-decide]").click();
  await expect(desk.locator('#errors a[href="#reason"]')).toBeVisible();
  await expect(desk.locator("input[name=verdict][value=refuse]")).toBeChecked();
});

test("a reader reads, and decides nothing", async ({ page, staff, baseURL }) => {
  const number = await sendIdea(page, somebody(), titled("Un composteur"));
  const desk = await staff("lecture");
  await desk.goto(moderationOf(number));
  await expect(desk.locator("h1")).toBeVisible();
  await expect(desk.locator("[data-decide], input[name=verdict]")).toHaveCount(0);

  // Nor by a form that the page does not show: it is refused, whatever the form says.
  const moderator = await staff("moderation");
  await moderator.goto(moderationOf(number));
  const idea = await moderator.locator('input[name="ideas[]"]').inputValue();
  await desk.request.post("/api/moderation/decide", {
    headers: { origin: baseURL!, accept: "text/html" },
    form: { "ideas[]": idea, verdict: "publish", back: moderationOf(number).slice(3), then: "/desk/moderation" },
  });
  await moderator.reload();
  await expect(moderator.locator("[data-decide]")).toBeVisible();
  expect((await page.request.get(`/ar/e/${COLLECTING}/ideas/${number}`)).status()).toBe(200);
  await page.context().clearCookies();
  expect((await page.request.get(`/fr/e/${COLLECTING}/ideas/${number}`)).status()).toBe(404);
});

test("a resident sees nothing of the desk", async ({ page, request }) => {
  for (const path of ["/desk", "/desk/moderation", "/desk/staff", "/desk/audit"]) {
    expect((await request.get(`/fr${path}`)).status(), path).toBeGreaterThanOrEqual(400);
  }
  await page.goto("/fr/desk");
  await expect(page.locator("h1")).toHaveText("Connectez-vous d’abord");
});

test("the rules stay as they are once the vote has opened", async ({ staff }) => {
  const desk = await staff("admin");
  await desk.goto(`/fr/desk/editions/${VOTING}/rules`);
  await expect(desk.locator("main")).toContainText("Le vote a ouvert");
  await expect(desk.locator("#form button[type=submit]")).toHaveCount(0);
  const open = desk.locator("#form input:not([type=hidden]):enabled");
  await expect(open).toHaveCount(0);

  await desk.goto(`/fr/desk/editions/${COLLECTING}/rules`);
  await expect(desk.locator("#form button[type=submit]")).toBeVisible();
});
