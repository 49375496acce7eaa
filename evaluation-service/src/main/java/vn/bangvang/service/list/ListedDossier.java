package vn.bangvang.service.list;

import vn.bangvang.model.dossier.Dossier;

/**
 * A dossier that was read from a list.
 *
 * @param dossier what the list says
 * @param file name of the file
 * @param row its row, as a spreadsheet counts; the first where several rows make one dossier
 */
public record ListedDossier(Dossier dossier, String file, long row) {}
