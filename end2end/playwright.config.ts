import { defineConfig } from "@playwright/test";

// `cargo xtask test --only e2e` sets these; by hand: start `cargo xtask run`, then `npx playwright test`.
const baseURL = process.env.PARVIS_URL ?? "http://localhost:3000";
// `cargo xtask bench` measures a phone with these files too, and nobody else does.
const bench = process.env.PARVIS_FIELD_FIGURES ? [{ name: "field-bench", testMatch: /field\.bench\.ts/ }] : [];
const executablePath = process.env.PARVIS_CHROMIUM ?? "/usr/bin/chromium";

export default defineConfig({
  testDir: "tests",
  outputDir: "test-results",
  // The tests share one database: each makes its own people and ideas, and goes side by side with the others.
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // A test that passes at the second try only is a failure to look into, not luck to rely on.
  retries: 0,
  forbidOnly: process.env.CI === "true",
  reporter: [["list"], ["html", { outputFolder: "report", open: "never" }]],
  projects: [
    // The staff sign in once: an address gets six codes an hour.
    { name: "sign-in", testMatch: /sign-in\.setup\.ts/ },
    {
      name: "pages",
      testIgnore: /whole-way|ideas-to-projects|staff-sign-in|youth|providers|households|field|\.setup\./,
      dependencies: ["sign-in"],
    },
    // Has a demonstration and a clock of its own: needs nothing of the shared one.
    { name: "ideas-to-projects", testMatch: /ideas-to-projects\.spec\.ts/ },
    { name: "households", testMatch: /households\.spec\.ts/ },
    // Has a demonstration with providers of its own.
    { name: "providers", testMatch: /providers\.spec\.ts/ },
    // Has the server of a real city, whose staff need more than a code by mail.
    { name: "staff-sign-in", testMatch: /staff-sign-in\.spec\.ts/ },
    { name: "youth", testMatch: /youth\.spec\.ts/ },
    // Phones of a team, with servers and a bad network of their own.
    { name: "field", testMatch: /field(-screens|-resident)?\.spec\.ts/ },
    { name: "field-chaos", testMatch: /field-chaos\.spec\.ts/ },
    ...bench,
    // Moves the clock to the close of the vote, which never goes back: last, and alone.
    { name: "whole-way", testMatch: /whole-way\.spec\.ts/, dependencies: ["pages"] },
  ],
  use: {
    baseURL,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    // A phone first: most residents vote from one.
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    contextOptions: { reducedMotion: "reduce" },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
