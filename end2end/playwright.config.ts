import { defineConfig } from "@playwright/test";

// `cargo xtask test --only e2e` sets these; by hand: start `cargo xtask run`, then `npx playwright test`.
const baseURL = process.env.PARVIS_URL ?? "http://localhost:3000";
const executablePath = process.env.PARVIS_CHROMIUM ?? "/usr/bin/chromium";

export default defineConfig({
  testDir: "tests",
  outputDir: "test-results",
  // The tests share one database: within a file they run in order, and files side by side.
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 7_000 },
  // A test that passes at the second try only is a failure to look into, not luck to rely on.
  retries: 0,
  forbidOnly: process.env.CI === "true",
  reporter: [["list"], ["html", { outputFolder: "report", open: "never" }]],
  use: {
    baseURL,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    // A phone first: most residents vote from one.
    viewport: { width: 390, height: 844 },
    hasTouch: true,
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
