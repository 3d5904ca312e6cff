// Writes dist/custom-elements.json from the doc comments of the elements, and from it what editors read.
import { editorFiles } from './editors.mjs';

export default {
  globs: ['src/elements/indicator-*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
    {
      name: 'as-published',
      packageLinkPhase({ customElementsManifest }) {
        const published = (path) => path?.replace(/^\/?src\/(.*)\.ts$/, 'dist/npm/$1.js');
        for (const module of customElementsManifest.modules) {
          module.path = published(module.path);
          for (const { declaration } of module.exports) if (declaration.module) declaration.module = published(declaration.module);
          for (const declaration of module.declarations) {
            if (declaration.members) declaration.members = declaration.members.filter(({ privacy }) => privacy !== 'private');
            for (const member of [...(declaration.members ?? []), ...(declaration.attributes ?? []), ...(declaration.events ?? [])])
              if (member.inheritedFrom?.module) member.inheritedFrom.module = published(member.inheritedFrom.module);
          }
        }
      },
    },
    { name: 'editor-files', packageLinkPhase: ({ customElementsManifest }) => editorFiles(customElementsManifest) },
  ],
};
