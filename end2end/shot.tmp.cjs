const { chromium } = require('@playwright/test');
(async () => {
  const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const pages = process.argv.slice(2);
  for (const spec of pages) {
    const [name, path, w, scheme] = spec.split('|');
    const c = await b.newContext({ viewport: { width: +w, height: 800 }, colorScheme: scheme || 'light', baseURL: 'http://localhost:3177' });
    const p = await c.newPage();
    await p.goto(path, { waitUntil: 'load' });
    await p.waitForTimeout(1200);
    await p.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: true });
    await c.close();
  }
  await b.close();
})();
