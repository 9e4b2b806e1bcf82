// Paper ballots from the cardboard box to the sealed one: counted, keyed by two people, decided by a third, signed.
import type { Page } from "@playwright/test";
import { NARROW, expectAccessible } from "../support/access";
import { VOTING, expect, somebody, test } from "../support/parvis";

const DESK = `/fr/desk/polling/${VOTING}`;

/** A polling place of its own, and its number. */
async function place(desk: Page, name: string): Promise<string> {
  await desk.goto(`${DESK}/new`);
  await desk.locator("#name").fill(name);
  await desk.locator("#hours").fill("Samedi : 9 h – 12 h");
  await desk.locator("#staff").fill("Lou Petit");
  await desk.locator("main form button[type=submit]").click();
  await expect(desk.locator("main")).toContainText("Le lieu de vote est enregistré.");
  return new URL(desk.url()).pathname.split("/").pop()!;
}

/** A batch that a coordinator adds and the desk counts, so many used and one that came back; its address. */
async function counted(coordination: Page, desk: Page, at: string, used: number): Promise<string> {
  await coordination.goto(DESK);
  await coordination.locator("#at").selectOption(`place-${at}`);
  await coordination.locator("#ballots").fill(`${used + 1}`);
  await coordination.getByRole("button", { name: "Ajouter le lot" }).click();
  await expect(coordination).toHaveURL(/\/batches\/\d+/);
  await desk.goto(new URL(coordination.url()).pathname);
  await desk.locator("#used").fill(`${used}`);
  await desk.locator("#spoilt").fill("0");
  await desk.locator("#returned").fill("2");
  await desk.getByRole("button", { name: "Enregistrer le compte" }).click();
  await expect(desk.locator("#errors")).toContainText("Le compte n’y est pas");
  await expect(desk.locator("#used")).toHaveValue(`${used}`);
  await desk.locator("#returned").fill("1");
  await desk.getByRole("button", { name: "Enregistrer le compte" }).click();
  await expect(desk.locator("main")).toContainText("Le compte est juste.");
  return new URL(desk.url()).pathname;
}

async function mark(desk: Page, at: string, people: number) {
  await desk.goto(`/fr/desk/vote/${VOTING}/paper`);
  for (let person = 0; person < people; person += 1) {
    await desk.locator("#place").selectOption(at);
    await desk.locator("#contact").fill(somebody("papier"));
    await desk.keyboard.press("Enter");
    await expect(desk.locator("main")).toContainText("La personne est émargée.");
    await expect(desk.locator("#place")).toHaveValue(at);
  }
}

/** Types ballots, one line each, without the mouse. */
async function key(desk: Page, batch: string, lines: string[]) {
  await desk.goto(`${batch}/key`);
  for (const [index, line] of lines.entries()) {
    await expect(desk.locator(".keying-position")).toHaveText(`Bulletin ${index + 1} sur ${lines.length}`);
    await expect(desk.locator("#typed")).toBeFocused();
    await desk.keyboard.type(line);
    await desk.keyboard.press("Enter");
  }
  const finish = desk.getByRole("button", { name: "Terminer la saisie" });
  await expect(finish).toBeFocused();
  await desk.keyboard.press("Enter");
}

test("two people key a batch, a third decides, the sheet is signed", async ({ staff, page }) => {
  const [coordination, moderation, admin] = [await staff("coordination"), await staff("moderation"), await staff("admin")];
  const name = `Mairie ${somebody("lieu")}`;
  const at = await place(coordination, name);
  await page.goto(`/fr/e/${VOTING}/places`);
  await expect(page.locator("main")).toContainText(name);
  await expect(page.locator("main")).not.toContainText("Lou Petit");
  await mark(moderation, at, 3);
  const batch = await counted(coordination, moderation, at, 3);

  // A slip of the finger is told, and what was typed stays; `b` goes back.
  await moderation.goto(`${batch}/key`);
  await moderation.keyboard.type("2 999");
  await moderation.keyboard.press("Enter");
  await expect(moderation.locator("#errors")).toContainText("Aucun projet n’a le numéro 999");
  await expect(moderation.locator("#typed")).toHaveValue("2 999");
  await moderation.locator("#typed").fill("1");
  await moderation.keyboard.press("Enter");
  await expect(moderation.locator(".keying-position")).toHaveText("Bulletin 2 sur 3");
  await moderation.keyboard.type("b");
  await moderation.keyboard.press("Enter");
  await expect(moderation.locator("#typed")).toHaveValue("1");
  await moderation.locator("#typed").fill("2");
  await moderation.keyboard.press("Enter");
  await expect(moderation.locator(".keying-position")).toHaveText("Bulletin 2 sur 3");
  // Typed on before the next ballot is there: that is none of this ballot's.
  await moderation.waitForLoadState("networkidle");
  await moderation.locator("#typed").evaluate((field: HTMLInputElement) => {
    field.value = "0";
    field.form!.requestSubmit();
    field.value = "3";
    field.form!.requestSubmit();
  });
  await expect(moderation.locator(".keying-position")).toHaveText("Bulletin 3 sur 3");
  await moderation.goto(`${batch}/key?at=2`);
  await expect(moderation.locator("#typed")).toHaveValue("0");
  await moderation.goto(`${batch}/key`);
  await moderation.keyboard.type("x");
  await moderation.keyboard.press("Enter");
  const finish = moderation.getByRole("button", { name: "Terminer la saisie" });
  await expect(finish).toBeFocused();
  await moderation.keyboard.press("Enter");
  await expect(moderation.locator("main")).toContainText("La première saisie est finie.");
  await expect(moderation.locator("main")).toContainText("vous avez déjà saisi ce lot");

  await key(coordination, batch, ["2", "1", "x"]);
  await expect(coordination.locator("main")).toContainText("Une troisième personne décide.");
  await admin.goto(`${batch}/arbitrate`);
  await expect(admin.locator(".keying-versions > section")).toHaveCount(2);
  await expect(admin.locator("main")).not.toContainText("@example.org");
  await admin.getByRole("button", { name: "La lecture A est juste" }).click();
  await admin.getByRole("button", { name: "Mettre le lot dans l’urne" }).click();
  await expect(admin.locator("main")).toContainText("Le lot est dans l’urne.");

  await coordination.goto(`${DESK}/${at}/sheet`);
  await expect(coordination.locator("main")).toContainText("Autant de personnes émargées que de bulletins trouvés.");
  await expect(coordination.locator("main")).toContainText("un bulletin trouvé nul à la saisie");
  await coordination.getByRole("button", { name: "La feuille est signée : la clore" }).click();
  await expect(coordination.locator("main")).toContainText("La feuille est close.");
  await coordination.emulateMedia({ media: "print" });
  await expect(coordination.locator(".focus-head")).toBeHidden();
  await expect(coordination.locator(".polling-signature")).toHaveCount(2);
});

test("200 ballots take less than a second each", async ({ staff }) => {
  test.setTimeout(240_000);
  const desk = await staff("moderation");
  const coordination = await staff("coordination");
  const at = await place(coordination, `Gymnase ${somebody("lieu")}`);
  const batch = await counted(coordination, desk, at, 200);
  const lines = Array.from({ length: 200 }, (_, at) => (at % 20 === 0 ? "0" : `${1 + (at % 3)}`));
  const begun = Date.now();
  await key(desk, batch, lines);
  await expect(desk.locator("main")).toContainText("La première saisie est finie.");
  const each = (Date.now() - begun) / 200;
  console.log(`${each.toFixed(0)} ms for each ballot`);
  expect(each).toBeLessThan(1000);
});

test.describe("on a narrow screen", () => {
  test.use({ viewport: { ...NARROW, width: 360 } });

  test("axe finds nothing", async ({ staff, page }) => {
    const desk = await staff("coordination");
    const at = await place(desk, `École ${somebody("lieu")}`);
    const batch = await counted(desk, desk, at, 2);
    for (const path of ["/fr/desk/polling", DESK, `${DESK}/new`, `${DESK}/${at}`, `${DESK}/${at}/sheet`, batch, `${batch}/key`]) {
      await desk.goto(path);
      await expectAccessible(desk, path);
    }
    for (const lang of ["fr", "ar", "en"]) {
      await page.goto(`/${lang}/e/${VOTING}/places`);
      await expectAccessible(page, `places ${lang}`);
    }
  });
});
