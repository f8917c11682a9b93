// The workbench under mouse and keyboard: what a person does in it, and what a person can read off it.
import { mkdirSync } from 'node:fs';
import path from 'node:path';

const patience = { timeout: 20_000 };

/** One window of VS Code, by its page. */
export class Workbench {
  #page;
  #pictures;

  /** @param {string} pictures the folder for the screenshots. */
  constructor(page, pictures) {
    this.#page = page;
    this.#pictures = pictures;
    mkdirSync(pictures, { recursive: true });
  }

  /** Opens the window and waits until a text is shown. */
  async open(address) {
    await this.#page.goto(address);
    await this.#page.waitForSelector('.monaco-editor .view-line', { timeout: 60_000 });
  }

  async press(keys) {
    await this.#page.keyboard.press(keys);
  }

  /** Closes the side bar, if it is open. */
  async hideSideBar() {
    const sideBar = this.#page.locator('.part.sidebar:visible');
    if ((await sideBar.count()) === 0) return;
    await this.#page.keyboard.press('Control+b');
    await sideBar.waitFor({ state: 'hidden', ...patience });
  }

  async takePicture(name) {
    await this.#page.screenshot({ path: path.join(this.#pictures, `${name}.png`) });
  }

  /** A picture of the window without its status bar. */
  async takePictureAboveStatusBar(name) {
    const { width, height } = this.#page.viewportSize();
    const bar = await this.#page.locator('.part.statusbar').boundingBox();
    const clip = { x: 0, y: 0, width, height: bar?.y ?? height };
    await this.#page.screenshot({ path: path.join(this.#pictures, `${name}.png`), clip });
  }

  /** Puts the cursor somewhere as a person does who knows the line: Ctrl+G, the numbers, Enter. Both count from 1. */
  async goTo(line, column) {
    await this.#page.keyboard.press('Control+g');
    const input = this.#page.locator('.quick-input-widget:visible input');
    await input.waitFor(patience);
    await input.fill(`:${line}:${column}`);
    await this.#page.keyboard.press('Enter');
    await this.waitForCursor(line, column);
  }

  /** Waits until the status bar says that the cursor is there (on the line, without a column); it lags behind the keys. */
  async waitForCursor(line, column) {
    const wanted = column ? `Ln ${line}, Col ${column}` : `Ln ${line},`;
    await this.#page.waitForFunction(
      (text) => document.getElementById('status.editor.selection')?.innerText.startsWith(text),
      wanted,
      patience,
    );
  }

  /** Waits for a squiggle of a kind (`error`, `warning`, `info`) in the part of the text that is in view. */
  async waitForSquiggle(kind) {
    await this.#page
      .locator(`.monaco-editor .squiggly-${kind}`)
      .first()
      .waitFor({ state: 'attached', ...patience });
  }

  /** The rows of the Problems panel, once there is one that contains the text. */
  async readProblems(text) {
    await this.#page.keyboard.press('Control+Shift+m');
    const rows = this.#page.locator('.markers-panel .monaco-list-row');
    await rows.filter({ hasText: text }).first().waitFor(patience);
    return (await rows.allInnerTexts()).map((row) => row.replace(/\s+/g, ' ').trim());
  }

  /** Clicks the code of a finding in the Problems panel, which is a link. */
  async clickProblemCode(code) {
    await this.#page.locator('.markers-panel a', { hasText: code }).first().click(patience);
  }

  /** Waits until a text is open under a name, and reads what is in view of it. */
  async readOpened(name) {
    const tab = this.#page.locator('.tab.active', { hasText: name });
    await tab.waitFor(patience);
    await this.#page.locator('.editor-group-container.active .view-line').first().waitFor(patience);
    const lines = await this.#page.locator('.editor-group-container.active .view-line').allInnerTexts();
    return lines.join('\n').replaceAll('\u00a0', ' ');
  }

  /** Closes the text that is open under a name, with the middle button of the mouse: the keys are the browser's. */
  async closeEditor(name) {
    const tab = this.#page.locator('.tab', { hasText: name });
    await tab.click({ button: 'middle', ...patience });
    await tab.waitFor({ state: 'detached', ...patience });
  }

  /** Drags the upper edge of the panel up. */
  async growPanel(pixels) {
    const { x, y, width } = await this.#page.locator('.part.panel').boundingBox();
    const sashes = await this.#page.locator('.monaco-sash.horizontal:not(.disabled)').all();
    const boxes = (await Promise.all(sashes.map((sash) => sash.boundingBox()))).filter(Boolean);
    const edge = boxes.reduce((best, box) => (Math.abs(box.y - y) < Math.abs(best.y - y) ? box : best));
    await this.#page.mouse.move(x + width / 2, edge.y + edge.height / 2);
    await this.#page.mouse.down();
    await this.#page.mouse.move(x + width / 2, edge.y - pixels, { steps: 5 });
    await this.#page.mouse.up();
    // An edge under the mouse stays lit.
    await this.#page.mouse.move(x + width / 2, 1);
  }

  /** Rests the mouse where the cursor of the keyboard stands, and reads the hover that contains the text. */
  async hoverAtCursor(text) {
    const caret = await this.#page.locator('.monaco-editor.focused .cursor').first().boundingBox();
    const hover = this.#page.locator('.monaco-hover:visible', { hasText: text });
    const deadline = Date.now() + patience.timeout;
    // A mouse that rests too early, before the server has read the text, must be moved to ask again.
    for (;;) {
      await this.#page.mouse.move(caret.x + 150, caret.y + 120);
      await this.#page.mouse.move(caret.x + 3, caret.y + caret.height / 2, { steps: 5 });
      try {
        await hover.first().waitFor({ timeout: 3000 });
        return (await hover.first().innerText()).trim();
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
    }
  }

  /** Clicks a link of the hover that is shown. */
  async clickInHover(text) {
    await this.#page.locator('.monaco-hover:visible a', { hasText: text }).first().click(patience);
  }

  /** Lists in the side bar all places of what stands at the cursor, one of which has the text. */
  async listPlaces(text) {
    const row = this.#page.locator('.part.sidebar .monaco-list-row', { hasText: text }).first();
    const deadline = Date.now() + patience.timeout;
    // Too early, before the server has read the text, there are none.
    for (;;) {
      await this.#page.keyboard.press('Shift+Alt+F12');
      try {
        await row.waitFor({ timeout: 3000 });
        return;
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
    }
  }

  /** Clicks the icon of Dossier in the activity bar, and waits until its view shows a row. */
  async openDossierView(row) {
    await this.#page
      .locator('.activitybar .action-item', { has: this.#page.locator('a[aria-label^="Dossier"]') })
      .first()
      .click(patience);
    await this.viewRow(row).waitFor(patience);
  }

  /** The first row of the Dossier view with a text in it. */
  viewRow(text) {
    return this.#page.locator('.part.sidebar .monaco-list-row', { hasText: text }).first();
  }

  /** Opens or closes a row of the Dossier view by its arrow. */
  async turnViewRow(text) {
    await this.viewRow(text).locator('.monaco-tl-twistie').click(patience);
  }

  async clickViewRow(text) {
    await this.viewRow(text).click(patience);
  }

  /** Clicks a button that a row shows under the mouse. */
  async clickViewAction(text, title) {
    await this.viewRow(text).hover(patience);
    await this.viewRow(text).locator(`a[aria-label^="${title}"]`).click(patience);
  }

  /** Rests the mouse on a row, and reads the hover that contains a text. */
  async hoverViewRow(row, text) {
    await this.viewRow(row).hover(patience);
    const hover = this.#page.locator('.monaco-hover:visible, .workbench-hover:visible', { hasText: text });
    await hover.first().waitFor(patience);
    return (await hover.first().innerText()).trim();
  }

  /** What a screen reader says of a row. */
  async heardOfViewRow(text) {
    return await this.viewRow(text).getAttribute('aria-label', patience);
  }

  /** Types into the box that is open, and presses Enter. */
  async fillBox(text) {
    const input = this.#page.locator('.quick-input-widget:visible input[type="text"]');
    await input.fill(text);
    await this.#page.keyboard.press('Enter');
  }

  /** Clicks a button in the title of the Dossier view. */
  async clickViewTitle(title) {
    await this.#page.locator('.part.sidebar .title').first().hover(patience);
    await this.#page.locator(`.part.sidebar a[aria-label^="${title}"]`).first().click(patience);
  }

  /** Waits until no row of the Dossier view has a text in it. */
  async waitForNoViewRow(text) {
    await this.viewRow(text).waitFor({ state: 'detached', ...patience });
  }

  /** The page in the panel that shows the dossier at a glance, once it is drawn. */
  async pictureFrame() {
    const deadline = Date.now() + patience.timeout;
    for (;;) {
      for (const frame of this.#page.frames()) if ((await frame.locator('svg.drawing .mark').count()) > 0) return frame;
      if (Date.now() > deadline) throw new Error('The dossier at a glance was not drawn.');
      await this.#page.waitForTimeout(100);
    }
  }

  /** Clicks a mark in the picture, whose name begins so. */
  async clickMark(name) {
    const frame = await this.pictureFrame();
    await frame.locator(`svg.drawing [role="button"][aria-label^="${name}"]`).first().click(patience);
  }

  /** The name of what has the focus in the picture. */
  async focusedInPicture() {
    const frame = await this.pictureFrame();
    return await frame.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  }

  /** Opens the walkthrough of an extension by its title. */
  async openWalkthrough(title) {
    await this.#page.keyboard.press('F1');
    await this.fillBox('>Welcome: Open Walkthrough...');
    await this.#page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click(patience);
    await this.#page.locator('.getting-started-step').first().waitFor(patience);
  }

  /** The titles of the steps of the walkthrough that is open. */
  async readSteps() {
    return await this.#page.locator('.getting-started-step .step-title').allInnerTexts();
  }

  /** Opens a step of the walkthrough. @returns whether its picture is drawn. */
  async openStep(title) {
    await this.#page.locator('.getting-started-step', { hasText: title }).first().click(patience);
    await this.#page.locator('.getting-started-step.expanded', { hasText: title }).waitFor(patience);
    // A frame may go while it is looked at: every step has a new one.
    const isDrawn = (frame) =>
      frame
        .locator('svg[aria-hidden="true"] text')
        .count()
        .then(
          (count) => count > 0,
          () => false,
        );
    const deadline = Date.now() + patience.timeout;
    for (;;) {
      for (const frame of this.#page.frames()) if (await isDrawn(frame)) return true;
      if (Date.now() > deadline) return false;
      await this.#page.waitForTimeout(100);
    }
  }

  /** Clicks the button of the step that is open. */
  async clickStepButton(title) {
    await this.#page.locator('.getting-started-step.expanded .monaco-button', { hasText: title }).click(patience);
  }

  /** Waits until the box that is open asks for something. */
  async waitForBox(text) {
    await this.#page.locator('.quick-input-widget:visible', { hasText: text }).waitFor(patience);
  }

  /** Waits until the editor in front has a name, and shows some words. */
  async waitForText(name, words) {
    await this.#page.locator(`.tab.active[aria-label*="${name}"]`).first().waitFor(patience);
    await this.#page.locator('.monaco-editor .view-line', { hasText: words }).first().waitFor(patience);
  }

  /** The titles that the command palette offers for what was typed. */
  async readPalette(typed) {
    await this.#page.keyboard.press('F1');
    await this.#page.locator('.quick-input-widget:visible input').fill(`>${typed}`);
    const rows = this.#page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: typed }).first().waitFor(patience);
    const titles = await rows.allInnerTexts();
    await this.#page.keyboard.press('Escape');
    return titles.map((title) => title.replace(/\s+/g, ' ').trim());
  }

  /** Waits until the status bar names the language of the text: it says "Plain Text" until extensions have spoken. */
  async waitForLanguage(name) {
    await this.#page.locator('[id="status.editor.mode"]', { hasText: name }).waitFor(patience);
  }
}
