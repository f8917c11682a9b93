// The workbench under mouse and keyboard: what a person does in it, and what a person can read off it.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

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

  /** Clicks a link of the hover at the cursor. One that went when something else moved is asked for again. */
  async clickInHover(text) {
    const link = this.#page.locator('.monaco-hover:visible a', { hasText: text }).first();
    const deadline = Date.now() + patience.timeout;
    for (;;) {
      try {
        return await link.click({ timeout: 3000 });
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await this.hoverAtCursor(text);
      }
    }
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

  /** Waits until the row of the Dossier view that is selected has a text in it. */
  async waitForSelectedViewRow(text) {
    await this.#page.locator('.part.sidebar .monaco-list-row.selected', { hasText: text }).waitFor(patience);
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
    const deadline = Date.now() + patience.timeout;
    // Rows move under the mouse when the view follows the cursor.
    for (;;) {
      try {
        await this.viewRow(text).hover(patience);
        return await this.viewRow(text).locator(`a[aria-label^="${title}"]`).click({ timeout: 2000 });
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
    }
  }

  /** The titles of the menu that the right button of the mouse opens on a row of the Dossier view. */
  async readViewMenu(text) {
    await this.viewRow(text).click({ button: 'right', ...patience });
    return await this.#readMenu();
  }

  /** The same on a file in the explorer, which is opened for it. */
  async readExplorerMenu(name) {
    await this.#page.keyboard.press('Control+Shift+e');
    const row = this.#page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
    await row.click({ button: 'right', ...patience });
    return await this.#readMenu();
  }

  /** The same on a tab. */
  async readTabMenu(name) {
    await this.#page
      .locator('.tab', { hasText: name })
      .first()
      .click({ button: 'right', ...patience });
    return await this.#readMenu();
  }

  /** The same in the text, where the cursor of the keyboard stands, once the server has told of a title that it applies. */
  async readEditorMenu(awaited) {
    const deadline = Date.now() + patience.timeout;
    for (;;) {
      const caret = await this.#page.locator('.monaco-editor.focused .cursor').first().boundingBox();
      await this.#page.mouse.click(caret.x + 1, caret.y + caret.height / 2, { button: 'right' });
      const titles = await this.#readMenu();
      if (titles.includes(awaited) || Date.now() > deadline) return titles;
      await this.closeMenu();
    }
  }

  /** The titles of the menu behind the three dots over the Dossier view. */
  async readViewTitleMenu() {
    await this.#page.locator('.part.sidebar .title').first().hover(patience);
    await this.#page.locator('.part.sidebar a[aria-label^="Views and More Actions"]').first().click(patience);
    return await this.#readMenu();
  }

  /** A menu takes no click in its first moment: one that opens it must not choose in it. */
  async chooseInMenu(title) {
    const deadline = Date.now() + patience.timeout;
    for (;;) {
      try {
        await this.#page.locator('.monaco-menu .action-item', { hasText: title }).first().click({ timeout: 2000 });
        return await this.#page.locator('.monaco-menu').first().waitFor({ state: 'detached', timeout: 1000 });
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
    }
  }

  async #readMenu() {
    const labels = this.#page.locator('.monaco-menu .action-item .action-label');
    await labels.first().waitFor(patience);
    return (await labels.allInnerTexts()).map((label) => label.trim()).filter(Boolean);
  }

  async closeMenu() {
    await this.#page.keyboard.press('Escape');
    await this.#page
      .locator('.monaco-menu')
      .first()
      .waitFor({ state: 'detached', ...patience });
  }

  /** Waits until the status bar says something. */
  async waitForStatus(text) {
    await this.#page.locator('.part.statusbar .statusbar-item', { hasText: text }).first().waitFor(patience);
  }

  /** Waits until the places that refer to something are shown over the text. */
  async waitForReferences() {
    await this.#page.locator('.reference-zone-widget .monaco-list-row').first().waitFor(patience);
  }

  /** Waits until a text is in front under a name, in whatever part of the window. */
  async waitForTab(name) {
    await this.#page.locator('.tab.active', { hasText: name }).first().waitFor(patience);
  }

  /** Opens a file of the folder by its name. */
  async openFile(name) {
    const shown = name.split('/').pop();
    await this.#page.keyboard.press('Control+p');
    await this.#page.locator('.quick-input-widget:visible input').fill(name);
    await this.#page.locator('.quick-input-list .monaco-list-row', { hasText: shown }).first().click(patience);
    await this.waitForTab(shown);
  }

  /** What the Dossier view says while it is empty, once that contains a text. */
  async readWelcome(text) {
    const welcome = this.#page.locator('.part.sidebar .welcome-view-content', { hasText: text });
    await welcome.waitFor(patience);
    return await welcome.innerText();
  }

  async clickInWelcome(title) {
    await this.#page.locator('.part.sidebar .welcome-view-content .monaco-button', { hasText: title }).click(patience);
  }

  /** Rests the mouse on a row, and reads the hover that contains a text. */
  async hoverViewRow(row, text) {
    const hover = this.#page.locator('.monaco-hover:visible, .workbench-hover:visible', { hasText: text });
    const deadline = Date.now() + patience.timeout;
    // A row that is drawn anew under the mouse shows nothing until the mouse comes again.
    for (;;) {
      await this.#page.mouse.move(640, 5);
      await this.viewRow(row).hover(patience);
      try {
        await hover.first().waitFor({ timeout: 3000 });
        return (await hover.first().innerText()).trim();
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
    }
  }

  /** What a screen reader says of a row. */
  async heardOfViewRow(text) {
    return await this.viewRow(text).getAttribute('aria-label', patience);
  }

  /** Types into the box that is open, and presses Enter. */
  async fillBox(text) {
    const input = this.#page.locator('.quick-input-widget:visible input[type="text"]');
    await input.fill(text);
    // What opened the box may take the focus back in its first moment.
    await input.press('Enter');
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

  /** The page in the panel that shows the dossier at a glance, once it is drawn, or shows something else. */
  async pictureFrame(shown = 'svg.drawing .mark') {
    const deadline = Date.now() + patience.timeout;
    for (;;) {
      for (const frame of this.#page.frames()) if ((await frame.locator(shown).count()) > 0) return frame;
      if (Date.now() > deadline) throw new Error('The dossier at a glance was not drawn.');
      await this.#page.waitForTimeout(100);
    }
  }

  /** From now on pages remember what they say before they show something, and that it is gone. */
  async rememberWaiting() {
    await this.#page.addInitScript(() => {
      globalThis.saidWhileWaiting = [];
      const look = () => {
        const line = document.querySelector('#waiting');
        const said = line ? line.textContent && `${line.getAttribute('aria-live')}: ${line.textContent}` : 'gone';
        const before = globalThis.saidWhileWaiting;
        if (said && said !== before.at(-1) && (line || before.length > 0)) before.push(said);
      };
      // The editor writes the page into a document that stands: that ends what observes it, and no clock.
      setInterval(look, 1);
    });
  }

  async readWaiting() {
    const frame = await this.pictureFrame();
    return await frame.evaluate(() => globalThis.saidWhileWaiting);
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

  /** What is wrong in the picture for who cannot see it, or not well, each fault by its rule and its first element. */
  async faultsInPicture(shown) {
    const frame = await this.pictureFrame(shown);
    await frame.evaluate(readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8'));
    const { violations } = await frame.evaluate(() => globalThis.axe.run(document));
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
  }

  /** Clicks a button over the picture. */
  async clickPictureButton(title) {
    const frame = await this.pictureFrame();
    await frame.locator('.actions button', { hasText: title }).click(patience);
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

  /**
   * How long an extension took to be activated, in milliseconds, as the editor tells it.
   *
   * @param {string} command the one that lists the extensions that run.
   */
  async readActivation(extension, command) {
    await this.#page.keyboard.press('F1');
    await this.#page.locator('.quick-input-widget:visible input').fill(`>${command}`);
    await this.#page.locator('.quick-input-list .monaco-list-row', { hasText: command }).first().click(patience);
    const row = this.#page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: extension }).first();
    const told = row.locator('.activation-time', { hasText: /\d+\s?ms/ });
    await told.waitFor(patience);
    return Number(/(\d+)\s?ms/.exec(await told.innerText())[1]);
  }

  /** Waits until the status bar names the language of the text: it says "Plain Text" until extensions have spoken. */
  async waitForLanguage(name) {
    await this.#page.locator('[id="status.editor.mode"]', { hasText: name }).waitFor(patience);
  }
}
