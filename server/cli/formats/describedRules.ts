import settings from '../../../package.nls.json';
import { RULE_CODES } from '../../rules/index';

/** What each rule finds, in one or two sentences: those of the settings, without their last one on the default. */
export const describedRules: ReadonlyMap<string, string> = new Map(
  RULE_CODES.map((code) => {
    const sentence = (settings as Record<string, string>)[`settings.rules.${code}`] ?? code;
    return [code, sentence.split(' Default: ')[0]!.replace(/`/g, '')];
  }),
);
